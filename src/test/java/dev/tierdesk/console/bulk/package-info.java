@NullMarked
package dev.tierdesk.console.bulk;

import org.jspecify.annotations.NullMarked;
