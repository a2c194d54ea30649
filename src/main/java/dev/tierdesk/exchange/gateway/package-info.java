/// What gateways export, compared with what was agreed on, and written back (`docs/format/kong.md`,
/// `docs/format/openapi.md`).
@NullMarked
package dev.tierdesk.exchange.gateway;

import org.jspecify.annotations.NullMarked;
