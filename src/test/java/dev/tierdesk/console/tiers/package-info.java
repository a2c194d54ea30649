@NullMarked
package dev.tierdesk.console.tiers;

import org.jspecify.annotations.NullMarked;
