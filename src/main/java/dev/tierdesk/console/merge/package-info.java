@NullMarked
package dev.tierdesk.console.merge;

import org.jspecify.annotations.NullMarked;
