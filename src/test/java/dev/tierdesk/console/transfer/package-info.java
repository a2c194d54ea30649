@NullMarked
package dev.tierdesk.console.transfer;

import org.jspecify.annotations.NullMarked;
