package dev.tierdesk.catalog;

import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.ProblemCode;
import java.util.stream.Stream;

/// What can be wrong with a catalog, its prices and what is to happen to it, by name. Safe on any thread.
public final class ProblemCodes {
    private ProblemCodes() {}

    /// The one of this name.
    ///
    /// @throws IllegalArgumentException if there is none of this name
    public static ProblemCode named(String name) {
        return Stream.<ProblemCode[]>of(ScheduleProblem.values(), GuardProblem.values(), CatalogProblem.values(),
                        PricingProblem.values())
                .flatMap(Stream::of)
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem " + name));
    }
}
