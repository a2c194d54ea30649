/// The native document as a format among others (`docs/format/tierdesk.md`).
@NullMarked
package dev.tierdesk.exchange.tierdesk;

import org.jspecify.annotations.NullMarked;
