/// Tables as the sheets of an XLSX workbook (`docs/format/xlsx.md`).
@NullMarked
package dev.tierdesk.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
