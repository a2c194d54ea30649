/// Kill Bill's catalog XML (`docs/format/killbill.md`).
@NullMarked
package dev.tierdesk.exchange.killbill;

import org.jspecify.annotations.NullMarked;
