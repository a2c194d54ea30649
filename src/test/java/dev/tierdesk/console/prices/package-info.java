@NullMarked
package dev.tierdesk.console.prices;

import org.jspecify.annotations.NullMarked;
