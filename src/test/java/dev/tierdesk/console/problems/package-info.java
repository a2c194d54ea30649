@NullMarked
package dev.tierdesk.console.problems;

import org.jspecify.annotations.NullMarked;
