@NullMarked
package dev.tierdesk.console.overview;

import org.jspecify.annotations.NullMarked;
