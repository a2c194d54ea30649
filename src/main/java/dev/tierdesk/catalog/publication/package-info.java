@NullMarked
package dev.tierdesk.catalog.publication;

import org.jspecify.annotations.NullMarked;
