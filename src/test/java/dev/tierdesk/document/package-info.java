@NullMarked
package dev.tierdesk.document;

import org.jspecify.annotations.NullMarked;
