@NullMarked
package dev.tierdesk.catalog.transfer;

import org.jspecify.annotations.NullMarked;
