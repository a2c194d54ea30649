@NullMarked
package dev.tierdesk.console.products;

import org.jspecify.annotations.NullMarked;
