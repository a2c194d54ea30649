@NullMarked
package dev.tierdesk.exchange.gateway;

import org.jspecify.annotations.NullMarked;
