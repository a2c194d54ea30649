@NullMarked
package dev.tierdesk.console.help;

import org.jspecify.annotations.NullMarked;
