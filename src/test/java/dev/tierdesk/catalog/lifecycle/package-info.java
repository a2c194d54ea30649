@NullMarked
package dev.tierdesk.catalog.lifecycle;

import org.jspecify.annotations.NullMarked;
