/// A catalog as tables, and back: what stands in which sheet and column, whoever reads and writes the sheets
/// (`docs/format/csv.md`, `docs/format/xlsx.md`).
@NullMarked
package dev.tierdesk.exchange.table;

import org.jspecify.annotations.NullMarked;
