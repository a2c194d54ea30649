@NullMarked
package dev.tierdesk.catalog.bulk;

import org.jspecify.annotations.NullMarked;
