@NullMarked
package dev.tierdesk.exchange.aforo;

import org.jspecify.annotations.NullMarked;
