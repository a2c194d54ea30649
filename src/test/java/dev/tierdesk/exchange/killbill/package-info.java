@NullMarked
package dev.tierdesk.exchange.killbill;

import org.jspecify.annotations.NullMarked;
