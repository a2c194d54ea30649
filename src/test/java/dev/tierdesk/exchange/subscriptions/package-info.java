@NullMarked
package dev.tierdesk.exchange.subscriptions;

import org.jspecify.annotations.NullMarked;
