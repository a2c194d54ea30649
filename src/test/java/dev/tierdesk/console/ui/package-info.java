@NullMarked
package dev.tierdesk.console.ui;

import org.jspecify.annotations.NullMarked;
