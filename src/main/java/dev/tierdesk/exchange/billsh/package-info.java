/// Catalogs of bill.sh: products, plans and SKUs (`docs/format/billsh.md`).
@NullMarked
package dev.tierdesk.exchange.billsh;

import org.jspecify.annotations.NullMarked;
