@NullMarked
package dev.tierdesk.exchange.openmeter;

import org.jspecify.annotations.NullMarked;
