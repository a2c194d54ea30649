package dev.tierdesk.console.harness;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Navigator;
import dev.tierdesk.console.ui.Wizard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// A [Navigator] that goes nowhere and remembers where it was sent.
public final class RememberingNavigator implements Navigator {
    public final List<String> roads = new ArrayList<>();
    /// What the last wizard was started on.
    public List<UUID> chosen = List.of();

    @Override
    public void open(Kind kind, String code) {
        roads.add(kind + " " + code);
    }

    @Override
    public void open(Kind kind, String code, String where) {
        roads.add(kind + " " + code + " " + where);
    }

    @Override
    public void open(String screen) {
        roads.add(screen);
    }

    @Override
    public void openChange(long number) {
        roads.add("change " + number);
    }

    @Override
    public void start(Wizard wizard, Collection<UUID> ids) {
        roads.add(wizard.name());
        chosen = List.copyOf(ids);
    }
}
