/// Tables as CSV files, one for each sheet (`docs/format/csv.md`).
@NullMarked
package dev.tierdesk.exchange.csv;

import org.jspecify.annotations.NullMarked;
