package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogCheck;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The problems of a catalog that keeps changing, found in the background shortly after each change. Used on the FX
/// thread.
final class LiveCheck {
    private static final Duration DELAY = Duration.ofMillis(200);

    private final Supplier<Catalog> catalog;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private int checks;

    LiveCheck(Supplier<Catalog> catalog, Background background, Clock clock) {
        this.catalog = catalog;
        this.background = background;
        this.clock = clock;
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
        background.compute("", job -> CatalogCheck.problems(present, clock), found -> {
            if (asked == checks) {
                problems.set(found);
            }
        });
    }
}
