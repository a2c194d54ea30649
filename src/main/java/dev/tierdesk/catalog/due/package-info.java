@NullMarked
package dev.tierdesk.catalog.due;

import org.jspecify.annotations.NullMarked;
