/// One running console for each state directory: who is first, and what others hand over to it
/// (`docs/adr/0018-one-instance.md`).
@NullMarked
package dev.tierdesk.console.instance;

import org.jspecify.annotations.NullMarked;
