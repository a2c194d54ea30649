@NullMarked
package dev.tierdesk;

import org.jspecify.annotations.NullMarked;
