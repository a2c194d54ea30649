package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.quote.Resolution;
import dev.tierdesk.catalog.quote.Resolution.Loser;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Tone;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says which price of a slot applies and why, and why each of the others does not (`pricing.md` 6).
record ResolutionWords(Basis basis) {
    private static final int MOST = 3;

    /// What there is to say while `shown` is looked at: which price beat which, or, as a warning, why `shown` would not
    /// be charged. Prices in other currencies and of other keys are siblings, not rivals: they are named only where
    /// nothing applies.
    Optional<Note> note(Resolution resolution, @Nullable Price shown) {
        Price winner = resolution.winner();
        if (winner == null) {
            return resolution.losers().stream()
                    .filter(l -> shown == null || l.price().id().equals(shown.id()))
                    .findFirst()
                    .map(l -> new Note(Tone.WARNING, basis.messages().get("preview.won.none", "why", why(l)), ""));
        }
        if (shown != null && !winner.id().equals(shown.id())) {
            String why = resolution.losers().stream()
                    .filter(l -> l.price().id().equals(shown.id()))
                    .findFirst()
                    .map(this::why)
                    .orElse("");
            return Optional.of(new Note(Tone.WARNING, basis.messages().get("preview.won.other",
                    "winner", name(winner), "reason", reason(resolution), "why", why), ""));
        }
        List<Loser> rivals = resolution.rivals();
        return rivals.isEmpty()
                ? Optional.empty() : Optional.of(new Note(Tone.PLAIN, basis.messages().get("preview.won",
                "winner", name(winner), "reason", reason(resolution), "losers", names(rivals)), ""));
    }

    private String reason(Resolution resolution) {
        return basis.messages().word(Objects.requireNonNull(resolution.reason(), "a winner has won by something"));
    }

    private String why(Loser loser) {
        return basis.messages().word(loser.against());
    }

    private String names(List<Loser> losers) {
        String named = losers.stream()
                .limit(MOST)
                .map(l -> basis.messages().get("preview.lost", "price", name(l.price()), "why", why(l)))
                .collect(Collectors.joining(", "));
        return losers.size() <= MOST ? named
                : basis.messages().get("preview.lost.more", "prices", named, "count", losers.size() - MOST);
    }

    private static String name(Price price) {
        return price.name().isBlank() ? price.code() : price.name();
    }
}
