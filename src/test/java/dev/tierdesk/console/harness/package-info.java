@NullMarked
package dev.tierdesk.console.harness;

import org.jspecify.annotations.NullMarked;
