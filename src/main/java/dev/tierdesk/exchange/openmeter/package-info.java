/// Plans, features and meters as OpenMeter's API has them (`docs/format/openmeter.md`).
@NullMarked
package dev.tierdesk.exchange.openmeter;

import org.jspecify.annotations.NullMarked;
