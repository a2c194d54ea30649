@NullMarked
package dev.tierdesk.pricing;

import org.jspecify.annotations.NullMarked;
