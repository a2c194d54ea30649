@NullMarked
package dev.tierdesk.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
