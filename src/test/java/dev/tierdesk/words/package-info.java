@NullMarked
package dev.tierdesk.words;

import org.jspecify.annotations.NullMarked;
