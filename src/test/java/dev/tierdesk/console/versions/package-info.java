@NullMarked
package dev.tierdesk.console.versions;

import org.jspecify.annotations.NullMarked;
