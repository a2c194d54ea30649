/// Products, prices and meters as Stripe's API has them (`docs/format/stripe.md`).
@NullMarked
package dev.tierdesk.exchange.stripe;

import org.jspecify.annotations.NullMarked;
