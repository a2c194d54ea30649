/// Price sheets for people: what the plans of a catalog cost, side by side and in words, as PDF, as spreadsheet and for
/// printing (`docs/format/pricesheet.md`).
@NullMarked
package dev.tierdesk.exchange.sheet;

import org.jspecify.annotations.NullMarked;
