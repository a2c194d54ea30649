@NullMarked
package dev.tierdesk.exchange.billsh;

import org.jspecify.annotations.NullMarked;
