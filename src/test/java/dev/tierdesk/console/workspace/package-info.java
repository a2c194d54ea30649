@NullMarked
package dev.tierdesk.console.workspace;

import org.jspecify.annotations.NullMarked;
