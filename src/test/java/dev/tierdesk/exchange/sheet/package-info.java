@NullMarked
package dev.tierdesk.exchange.sheet;

import org.jspecify.annotations.NullMarked;
