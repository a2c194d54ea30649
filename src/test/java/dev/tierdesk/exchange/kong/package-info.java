@NullMarked
package dev.tierdesk.exchange.kong;

import org.jspecify.annotations.NullMarked;
