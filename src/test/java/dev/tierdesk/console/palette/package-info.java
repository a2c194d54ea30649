@NullMarked
package dev.tierdesk.console.palette;

import org.jspecify.annotations.NullMarked;
