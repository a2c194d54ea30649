/// Catalogs of Kontorion: products, prices and plans (`docs/format/kontorion.md`).
@NullMarked
package dev.tierdesk.exchange.kontorion;

import org.jspecify.annotations.NullMarked;
