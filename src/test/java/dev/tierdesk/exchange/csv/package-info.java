@NullMarked
package dev.tierdesk.exchange.csv;

import org.jspecify.annotations.NullMarked;
