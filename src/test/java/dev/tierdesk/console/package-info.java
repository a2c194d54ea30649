@NullMarked
package dev.tierdesk.console;

import org.jspecify.annotations.NullMarked;
