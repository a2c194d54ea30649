@NullMarked
package dev.tierdesk.console.units;

import org.jspecify.annotations.NullMarked;
