@NullMarked
package dev.tierdesk.console.dates;

import org.jspecify.annotations.NullMarked;
