@NullMarked
package dev.tierdesk.cli;

import org.jspecify.annotations.NullMarked;
