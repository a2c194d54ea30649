@NullMarked
package dev.tierdesk.console.fixes;

import org.jspecify.annotations.NullMarked;
