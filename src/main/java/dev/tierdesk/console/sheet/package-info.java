/// The price sheet as the console offers it: chosen, looked at, saved, printed.
@NullMarked
package dev.tierdesk.console.sheet;

import org.jspecify.annotations.NullMarked;
