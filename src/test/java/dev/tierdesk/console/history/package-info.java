@NullMarked
package dev.tierdesk.console.history;

import org.jspecify.annotations.NullMarked;
