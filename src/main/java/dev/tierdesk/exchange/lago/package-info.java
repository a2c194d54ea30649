/// Plans, billable metrics and add-ons as Lago's API has them (`docs/format/lago.md`).
@NullMarked
package dev.tierdesk.exchange.lago;

import org.jspecify.annotations.NullMarked;
