@NullMarked
package dev.tierdesk.exchange.folder;

import org.jspecify.annotations.NullMarked;
