package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which problems of a catalog count, and which somebody accepted. Immutable.
public final class Acceptances {
    /// Nothing is accepted.
    public static final Acceptances NONE = new Acceptances(List.of());

    private final List<AcceptedProblem> all;
    private final Map<String, List<AcceptedProblem>> byPlace = new HashMap<>();

    private Acceptances(List<AcceptedProblem> all) {
        this.all = all;
        all.forEach(accepted -> byPlace.computeIfAbsent(accepted.where(), where -> new ArrayList<>()).add(accepted));
    }

    /// What these settings say.
    public static Acceptances of(CatalogSettings settings) {
        return new Acceptances(settings.acceptedProblems());
    }

    /// Whether a problem of this kind can be accepted at all: errors have to be mended, and notes do not count.
    public static boolean canBeAccepted(Problem problem) {
        return problem.severity() == Severity.WARNING;
    }

    /// Who accepted `problem`, placed as a check of the whole catalog places it, and why.
    public Optional<AcceptedProblem> of(Problem problem) {
        List<AcceptedProblem> here = canBeAccepted(problem)
                ? byPlace.getOrDefault(problem.where().path(), List.of())
                : List.of();
        return here.stream().filter(accepted -> accepted.matches(problem)).findFirst();
    }

    /// Whether a problem counts: an error, or a warning that nobody accepted.
    public boolean isOpen(Problem problem) {
        return problem.isError() || problem.severity() == Severity.WARNING && of(problem).isEmpty();
    }

    /// The list of accepted problems with one more. It takes the place of those about the same, unless their numbers
    /// are still among the `present` problems: a price can have two cliffs.
    public List<AcceptedProblem> with(AcceptedProblem accepted, Collection<Problem> present) {
        List<AcceptedProblem> list = new ArrayList<>();
        for (AcceptedProblem other : all) {
            boolean same = other.isAbout(accepted.code(), accepted.where());
            boolean superseded = same
                    && (other.arguments().equals(accepted.arguments()) || present.stream().noneMatch(other::matches));
            if (!superseded) {
                list.add(other);
            }
        }
        list.add(accepted);
        return List.copyOf(list);
    }

    /// The list of accepted problems without this one.
    public List<AcceptedProblem> without(AcceptedProblem takenBack) {
        return all.stream().filter(accepted -> !accepted.equals(takenBack)).toList();
    }
}
