@NullMarked
package dev.tierdesk.exchange.lago;

import org.jspecify.annotations.NullMarked;
