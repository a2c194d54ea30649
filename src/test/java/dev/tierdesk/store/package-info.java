@NullMarked
package dev.tierdesk.store;

import org.jspecify.annotations.NullMarked;
