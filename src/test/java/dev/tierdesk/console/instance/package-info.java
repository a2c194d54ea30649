@NullMarked
package dev.tierdesk.console.instance;

import org.jspecify.annotations.NullMarked;
