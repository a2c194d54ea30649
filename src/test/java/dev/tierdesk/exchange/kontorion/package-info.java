@NullMarked
package dev.tierdesk.exchange.kontorion;

import org.jspecify.annotations.NullMarked;
