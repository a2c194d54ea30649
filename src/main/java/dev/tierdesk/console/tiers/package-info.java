/// The editor of a price and its tiers, a part of several screens.
@NullMarked
package dev.tierdesk.console.tiers;

import org.jspecify.annotations.NullMarked;
