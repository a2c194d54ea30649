@NullMarked
package dev.tierdesk.catalog.quote;

import org.jspecify.annotations.NullMarked;
