@NullMarked
package dev.tierdesk.catalog.check;

import org.jspecify.annotations.NullMarked;
