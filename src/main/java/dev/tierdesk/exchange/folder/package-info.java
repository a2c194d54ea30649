/// A catalog as a folder, one file for each object (`docs/format/folder.md`).
@NullMarked
package dev.tierdesk.exchange.folder;

import org.jspecify.annotations.NullMarked;
