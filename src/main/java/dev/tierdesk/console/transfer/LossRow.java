package dev.tierdesk.console.transfer;

import dev.tierdesk.pricing.Severity;

/// Something that does not come through an import or export; the same for many objects is one line.
///
/// @param severity WARNING for what one may not expect
/// @param file where several are imported; else empty
/// @param text of the first
/// @param place of the first
/// @param count how many there are
record LossRow(Severity severity, String file, String text, String place, int count) {}
