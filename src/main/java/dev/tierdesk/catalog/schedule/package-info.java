@NullMarked
package dev.tierdesk.catalog.schedule;

import org.jspecify.annotations.NullMarked;
