@NullMarked
package dev.tierdesk.console.changes;

import org.jspecify.annotations.NullMarked;
