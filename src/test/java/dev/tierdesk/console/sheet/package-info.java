@NullMarked
package dev.tierdesk.console.sheet;

import org.jspecify.annotations.NullMarked;
