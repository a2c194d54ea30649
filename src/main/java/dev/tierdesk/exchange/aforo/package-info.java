/// Catalog files of Aforo: products, billable units, rate plans and offerings (`docs/format/aforo.md`).
@NullMarked
package dev.tierdesk.exchange.aforo;

import org.jspecify.annotations.NullMarked;
