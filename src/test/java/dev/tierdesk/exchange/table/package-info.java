@NullMarked
package dev.tierdesk.exchange.table;

import org.jspecify.annotations.NullMarked;
