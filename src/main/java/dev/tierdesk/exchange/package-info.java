/// Files in and out: what a format is, what it reads and writes, and how an import matches what is there. Each format
/// is a package of its own below this one, named in `META-INF/services/dev.tierdesk.exchange.Format`.
@NullMarked
package dev.tierdesk.exchange;

import org.jspecify.annotations.NullMarked;
