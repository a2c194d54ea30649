/// What the formats of billing systems share: prices they can be given, losses found by reading back, objects of their
/// APIs. No format itself.
@NullMarked
package dev.tierdesk.exchange.billing;

import org.jspecify.annotations.NullMarked;
