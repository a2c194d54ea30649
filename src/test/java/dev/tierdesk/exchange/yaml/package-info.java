@NullMarked
package dev.tierdesk.exchange.yaml;

import org.jspecify.annotations.NullMarked;
