@NullMarked
package dev.tierdesk.console.shell;

import org.jspecify.annotations.NullMarked;
