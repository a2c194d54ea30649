@NullMarked
package dev.tierdesk.exchange.tierdesk;

import org.jspecify.annotations.NullMarked;
