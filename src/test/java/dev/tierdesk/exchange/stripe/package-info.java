@NullMarked
package dev.tierdesk.exchange.stripe;

import org.jspecify.annotations.NullMarked;
