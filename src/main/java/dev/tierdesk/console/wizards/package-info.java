@NullMarked
package dev.tierdesk.console.wizards;

import org.jspecify.annotations.NullMarked;
