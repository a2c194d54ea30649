package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.schedule.Succession;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The moment from which prices count that take the place of prices in force. Immutable.
///
/// @param successions at least one
/// @param zone in which dates are meant
public record PriceStart(List<Succession> successions, ZoneId zone, Instant now) {
    public PriceStart {
        successions = List.copyOf(successions);
    }

    /// Lets the saves of a workspace ask for it, from now on.
    public static void askIn(Workspace workspace, Desk desk) {
        workspace.startQuestion().set((successions, start) -> {
            ZoneId zone = workspace.saved().get().settings().timeZone();
            PriceStart question = new PriceStart(successions, zone, workspace.clock().instant());
            PriceStartController form = new PriceStartController(question, desk, start);
            desk.dialogs().show(Views.load(form, desk.messages()));
            form.begin();
        });
    }

    /// The date that is suggested: the one that was typed into a price, else tomorrow.
    String suggested() {
        CatalogDates dates = new CatalogDates(zone);
        return successions.stream()
                .filter(s -> !Objects.equals(s.before().effectiveFrom(), s.wanted().effectiveFrom()))
                .map(Succession::wanted)
                .map(Price::effectiveFrom)
                .filter(typed -> typed != null && canStart(typed))
                .findFirst()
                .map(dates::show)
                .orElseGet(() -> LocalDate.ofInstant(now, zone).plusDays(1).toString());
    }

    /// Reads a date; empty where it is none or one of the new prices cannot begin on it.
    Optional<Instant> read(String text) {
        return new CatalogDates(zone).read(text).filter(this::canStart);
    }

    /// Whether a beginning lies in the past: bills that were sent would no longer be explained.
    boolean isPast(Instant start) {
        return start.isBefore(now);
    }

    private boolean canStart(Instant start) {
        return successions.stream().allMatch(s -> s.canStart(start));
    }
}
