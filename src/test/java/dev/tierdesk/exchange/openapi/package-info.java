@NullMarked
package dev.tierdesk.exchange.openapi;

import org.jspecify.annotations.NullMarked;
