@NullMarked
package dev.tierdesk.console.settings;

import org.jspecify.annotations.NullMarked;
