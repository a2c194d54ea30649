@NullMarked
package dev.tierdesk.console.amounts;

import org.jspecify.annotations.NullMarked;
