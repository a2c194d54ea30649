@NullMarked
package dev.tierdesk.console.schedule;

import org.jspecify.annotations.NullMarked;
