package dev.tierdesk.pricing;

import java.util.List;

/// The rules for terms and tiers (`pricing.md` 2, 3).
final class TermsCheck {
    private TermsCheck() {}

    static List<Problem> problems(Terms terms) {
        throw new UnsupportedOperationException();
    }
}
