@NullMarked
package dev.tierdesk.console.preview;

import org.jspecify.annotations.NullMarked;
