@NullMarked
package dev.tierdesk.exchange;

import org.jspecify.annotations.NullMarked;
