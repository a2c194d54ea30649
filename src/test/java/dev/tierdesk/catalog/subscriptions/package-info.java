@NullMarked
package dev.tierdesk.catalog.subscriptions;

import org.jspecify.annotations.NullMarked;
