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

    /// What there is to say while `shown` is looked at; a warning where another price would apply.
    Optional<Note> note(Resolution resolution, @Nullable Price shown) {
        Price winner = resolution.winner();
        if (winner == null) {
            String losers = losers(resolution.losers());
            return Optional.of(new Note(Tone.WARNING, basis.messages().get("preview.won.none", "losers", losers), ""));
        }
        boolean other = shown != null && !winner.id().equals(shown.id());
        List<Loser> rivals = resolution.losers().stream().filter(l -> l.against() != Against.OTHER_KEY).toList();
        if (!other && rivals.isEmpty()) {
            return Optional.empty();
        }
        String text = basis.messages().get(other ? "preview.won.other" : "preview.won",
                "winner", name(winner), "reason", reason(resolution), "losers", losers(rivals));
        return Optional.of(new Note(other ? Tone.WARNING : Tone.PLAIN, text, ""));
    }

    private String reason(Resolution resolution) {
        Resolution.Reason reason = resolution.reason();
        return reason == null ? "" : basis.messages().get("preview.won." + reason.name());
    }

    private String losers(List<Loser> losers) {
        String named = losers.stream()
                .limit(MOST)
                .map(l -> basis.messages().get("preview.lost",
                        "price", name(l.price()), "why", basis.messages().get("preview.lost." + l.against().name())))
                .collect(Collectors.joining("; "));
        return losers.size() <= MOST ? named
                : named + " " + basis.messages().get("preview.lost.more", "count", losers.size() - MOST);
    }

    private static String name(Price price) {
        return price.name().isBlank() ? price.code() : price.name();
    }
}
