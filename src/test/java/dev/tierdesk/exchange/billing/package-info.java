@NullMarked
package dev.tierdesk.exchange.billing;

import org.jspecify.annotations.NullMarked;
