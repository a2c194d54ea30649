@NullMarked
package dev.tierdesk.console.plans;

import org.jspecify.annotations.NullMarked;
