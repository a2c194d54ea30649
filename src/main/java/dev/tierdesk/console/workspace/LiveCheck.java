package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The problems of a catalog that keeps changing, found in the background shortly after each change. Used on the FX
/// thread.
final class LiveCheck {
    private static final Duration DELAY = Duration.ofMillis(200);
    /// More problems than one edit mends at one place.
    private static final int LOOK_AHEAD = 16;

    private final Supplier<Catalog> catalog;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private Catalog checked;
    private int checks;

    LiveCheck(Supplier<Catalog> catalog, Background background, Clock clock) {
        this.catalog = catalog;
        this.background = background;
        this.clock = clock;
        checked = catalog.get();
    }

    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    void soon() {
        background.later("check", DELAY, this::now);
    }

    void now() {
        Catalog present = catalog.get();
        int asked = ++checks;
        List<Problem> before = problems.get();
        Catalog last = checked;
        background.compute("", job -> {
            List<Problem> kept = keep(before, CatalogCheck.problems(present, clock));
            return kept.equals(before) && haveSameNames(last, present) ? before : List.copyOf(kept);
        }, found -> {
            if (asked == checks) {
                checked = present;
                problems.set(found);
            }
        });
    }

    /// Whether every object of the later catalog is called as it was before. Where one is not, the same problems are
    /// told in other words.
    private static boolean haveSameNames(Catalog before, Catalog after) {
        return after.aggregates().stream().allMatch(object ->
                before.byId(object.id()).filter(known -> known.name().equals(object.name())).isPresent());
    }

    /// What was found, as the objects of `before` where it was found then: most problems stay, and others would fill
    /// the memory with each edit.
    private static List<Problem> keep(List<Problem> before, List<Problem> found) {
        List<Problem> kept = new ArrayList<>(found.size());
        int next = 0;
        for (Problem problem : found) {
            Problem same = problem;
            for (int i = next; i < Math.min(before.size(), next + LOOK_AHEAD); i++) {
                if (before.get(i).equals(problem)) {
                    same = before.get(i);
                    next = i + 1;
                    break;
                }
            }
            kept.add(same);
        }
        return kept;
    }
}
