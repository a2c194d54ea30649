/// OpenAPI documents, and Swagger 2.0 (`docs/format/openapi.md`).
@NullMarked
package dev.tierdesk.exchange.openapi;

import org.jspecify.annotations.NullMarked;
