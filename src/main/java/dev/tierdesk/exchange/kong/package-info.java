/// Kong's declarative configuration (`docs/format/kong.md`).
@NullMarked
package dev.tierdesk.exchange.kong;

import org.jspecify.annotations.NullMarked;
