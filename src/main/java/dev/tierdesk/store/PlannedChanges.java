package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.document.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was pending in a catalog when a backup of it was made: a file of its own beside the backup, as a native
/// document has no schedule. Objects are told by their codes, as in the document.
final class PlannedChanges {
    private static final RecordJson<List<Planned>> JSON = RecordJson.listOf(Planned.class);

    private PlannedChanges() {}

    private record Planned(String due, String author, String label, @Nullable String reason, List<Part> parts) {}

    private record Part(
            IntentionType does, Kind kind, String base, @Nullable String wanted, @Nullable String target,
            @Nullable String typed) {}

    /// The text of such a file; empty where nothing is pending.
    static Optional<byte[]> write(List<ScheduledChange> changes) {
        List<Planned> planned = changes.stream()
                .filter(ScheduledChange::isPending)
                .sorted(ScheduledChange.BY_MOMENT)
                .map(PlannedChanges::planned)
                .toList();
        return planned.isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.writePretty(planned).getBytes(StandardCharsets.UTF_8));
    }

    /// What such a file says, about the objects that a catalog has; nothing where there is no file.
    ///
    /// @throws StoreException DAMAGED, naming it as `planned`, if it is not what was written
    static List<ScheduleRequest> read(Path file, Catalog catalog, Clock clock) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<ScheduleRequest> requests = new ArrayList<>();
            for (Planned planned : JSON.read(Files.readString(file))) {
                List<Intention> intentions = planned.parts().stream()
                        .flatMap(part -> intention(part, catalog, clock).stream())
                        .toList();
                if (!intentions.isEmpty()) {
                    requests.add(new ScheduleRequest(intentions, Instant.parse(planned.due()), planned.author(),
                            planned.label(), planned.reason()));
                }
            }
            return requests;
        } catch (IllegalArgumentException | DateTimeException | ClassCastException e) {
            throw StoreException.of(StoreException.Reason.DAMAGED, Map.of("planned", file.toString()), e);
        }
    }

    private static Planned planned(ScheduledChange change) {
        ScheduleRequest request = change.request();
        return new Planned(request.due().toString(), request.author(), request.label(), request.reason(),
                request.intentions().stream().map(PlannedChanges::part).toList());
    }

    private static Part part(Intention intention) {
        Aggregate base = intention.base();
        return new Part(IntentionType.of(intention), Kind.of(base), AggregateText.write(base),
                intention instanceof Intention.Edit edit ? AggregateText.write(edit.wanted()) : null,
                intention instanceof Intention.Move move ? move.to().name() : null,
                intention instanceof Intention.Move move ? move.typed() : null);
    }

    /// Empty where the catalog has no such object.
    private static Optional<Intention> intention(Part part, Catalog catalog, Clock clock) {
        String code = AggregateText.read(part.kind(), Ids.next(clock), part.base()).code();
        return catalog.find(part.kind(), code).map(present -> {
            Aggregate base = AggregateText.read(part.kind(), present.id(), part.base());
            return switch (part.does()) {
                case EDIT -> new Intention.Edit(base, part.wanted() == null
                        ? base
                        : AggregateText.read(part.kind(), present.id(), part.wanted()));
                case MOVE -> new Intention.Move(base, IntentionType.state(part.kind(), part.target()), part.typed());
                case PUBLISH -> new Intention.Publish((Plan) base);
            };
        });
    }
}
