@NullMarked
package dev.tierdesk.catalog;

import org.jspecify.annotations.NullMarked;
