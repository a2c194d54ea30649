package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Resolution;
import dev.tierdesk.catalog.Resolution.Against;
import dev.tierdesk.catalog.Resolution.Loser;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says which price applies and why, where several could.
record ResolutionWords(Basis basis) {
    private static final int MOST = 3;

    /// What there is to say while `shown` is looked at: which price beat which, or, as a warning, why `shown` would not be
    /// charged. Prices that were never in question are not named.
    Optional<Note> note(Resolution resolution, @Nullable Price shown) {
        Price winner = resolution.winner();
        if (winner == null || shown != null && !winner.id().equals(shown.id())) {
            Optional<Loser> lost = resolution.losers().stream()
                    .filter(l -> shown == null || l.price().id().equals(shown.id()))
                    .findFirst();
            String why = lost.map(this::why).orElse("");
            return Optional.of(new Note(Tone.WARNING, winner == null
                    ? basis.messages().get("preview.won.none", "why", why)
                    : basis.messages().get("preview.won.other", "winner", name(winner), "why", why), ""));
        }
        List<Loser> rivals = resolution.losers().stream().filter(l -> l.against() == Against.LESS_SPECIFIC).toList();
        return rivals.isEmpty() ? Optional.empty() : Optional.of(new Note(Tone.PLAIN, basis.messages().get("preview.won",
                "winner", name(winner), "losers", names(rivals), "reason", reason(resolution)), ""));
    }

    private String reason(Resolution resolution) {
        Resolution.Reason reason = resolution.reason();
        return reason == null ? "" : basis.messages().word(reason);
    }

    private String why(Loser loser) {
        return basis.messages().word(loser.against());
    }

    private String names(List<Loser> losers) {
        String named = losers.stream().limit(MOST).map(l -> name(l.price())).collect(Collectors.joining(", "));
        return losers.size() <= MOST ? named
                : basis.messages().get("preview.lost.more", "prices", named, "count", losers.size() - MOST);
    }

    private static String name(Price price) {
        return price.name().isBlank() ? price.code() : price.name();
    }
}
