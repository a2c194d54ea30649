package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.catalog.quote.ExampleResult.Outcome;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.console.dates.OnDate;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import dev.tierdesk.words.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The card before a publication: what changes, what it does to bills, what stands against it, and the publication
/// itself. Used on the FX thread.
final class PublicationViewModel {
    private static final Set<CatalogProblem> OF_EXAMPLES =
            Set.of(CatalogProblem.EXAMPLE_FAILS, CatalogProblem.EXAMPLE_BROKEN);

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final PublicationContent content;
    private final Publication publication;
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty writing = new SimpleBooleanProperty();

    /// A worked example and what became of it.
    record ExampleLine(String name, String usage, String expected, String computed, Outcome outcome) {}

    /// What stands against the publication, or is worth a look before.
    ///
    /// @param title what it is about
    record ProblemLine(Severity severity, String title, String text, Optional<Place> place) {}

    /// A place to go to.
    record Jump(String words, Place place) {}

    PublicationViewModel(Workspace workspace, Desk desk, PublicationContent content) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        this.content = content;
        publication = content.publication();
    }

    Messages messages() {
        return messages;
    }

    /// "Publish Growth v8".
    String title() {
        return messages.get("versions.publish.title", "name", content.plan().name(), "number", publication.number());
    }

    String verb() {
        return messages.get("versions.publish.verb", "number", publication.number());
    }

    /// The plan as it stands and as it would.
    PlanStand stand() {
        PlanVersion current = publication.current();
        return new PlanStand(content.plan().status(), current == null ? null : current.number(), publication.number());
    }

    /// Whether there is no version to compare with.
    boolean isFirst() {
        return content.before() == null;
    }

    String beforeName() {
        PlanVersion current = publication.current();
        return current == null ? "" : messages.get("versions.publish.before", "number", current.number());
    }

    String afterName() {
        return messages.get("versions.publish.after", "number", publication.number());
    }

    List<DiffLine> diff() {
        return content.diff() == null || content.before() == null
                ? DiffLines.of(content.after(), content.catalog(), messages)
                : DiffLines.of(content.diff(), content.before(), content.after(), content.catalog(), messages);
    }

    /// How much changes: "2 prices, 4 tiers".
    String diffSummary() {
        PlanDiff diff = content.diff();
        return diff == null
                ? messages.get("versions.publish.first")
                : new DiffSummary(messages).of(diff);
    }

    List<BillLine> bills() {
        return content.impact() == null ? List.of() : new BillLines(messages, content.catalog()).of(content.impact());
    }

    String billsSummary() {
        return content.impact() == null ? ""
                : messages.get("versions.bills.in", "currency", content.impact().currency().getCurrencyCode());
    }

    /// The worked examples, those that fail first.
    List<ExampleLine> examples() {
        return publication.examples().stream()
                .sorted(Comparator.comparing(r -> !fails(r)))
                .map(r -> new ExampleLine(r.example().name(), usage(r), amount(r.example().expected(), r),
                        amount(r.computed(), r), r.outcome()))
                .toList();
    }

    String examplesSummary() {
        long failing = publication.examples().stream().filter(PublicationViewModel::fails).count();
        return publication.examples().isEmpty()
                ? messages.get("versions.examples.none")
                : messages.get("versions.examples.summary",
                        "passed", publication.examples().stream().filter(r -> r.outcome() == Outcome.PASSED).count(),
                        "failing", failing);
    }

    /// What examples come to that fail, in words; empty where none does.
    String failing() {
        return publication.problems().stream()
                .filter(p -> p.code() instanceof CatalogProblem code && OF_EXAMPLES.contains(code))
                .map(messages::problem)
                .collect(Collectors.joining("\n"));
    }

    /// Where failing examples can be put right: the first example, and the first row of the prices that changed.
    List<Jump> jumps() {
        List<Jump> jumps = new ArrayList<>();
        publication.problems().stream()
                .filter(p -> p.code() instanceof CatalogProblem code && OF_EXAMPLES.contains(code))
                .flatMap(p -> Place.of(p.where()).stream())
                .findFirst()
                .ifPresent(place -> jumps.add(new Jump(messages.get("versions.open.example"), place)));
        if (!jumps.isEmpty() && content.diff() != null) {
            content.diff().prices().stream()
                    .filter(row -> row.sign() != Sign.SAME && row.after() != null)
                    .findFirst()
                    .ifPresent(row -> jumps.add(jump(row)));
        }
        return jumps;
    }

    /// Everything else that stands against it or is worth a look, errors first.
    List<ProblemLine> problems() {
        return publication.problems().stream()
                .filter(p -> !(p.code() instanceof CatalogProblem code && OF_EXAMPLES.contains(code)))
                .map(this::line)
                .toList();
    }

    /// Who stays on what, and of when that is.
    List<String> stays() {
        PlanVersion current = publication.current();
        return current == null
                ? List.of(messages.get("versions.stay.first"))
                : content.stays().lines(content.plan().code(), current.number());
    }

    String staysTitle() {
        PlanVersion current = publication.current();
        return current == null
                ? messages.get("versions.stay.title.first")
                : messages.get("versions.stay.title", "number", current.number());
    }

    String list() {
        return publication.current() == null ? "" : content.stays().list();
    }

    /// Edits of what the plan refers to that are not saved and so not published; empty where there are none.
    String unsaved() {
        Catalog saved = content.catalog();
        String names = workspace.drafts().values().stream()
                .flatMap(draft -> Stream.ofNullable(draft.value()))
                .filter(this::isBilled)
                .map(a -> ObjectWords.title(a, saved, messages))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : messages.get("versions.publish.unsaved", "names", names);
    }

    StringProperty reason() {
        return reason;
    }

    /// Why it cannot be published; empty where it can.
    String obstacle() {
        List<String> names = publication.examples().stream()
                .filter(PublicationViewModel::fails)
                .map(r -> messages.get("versions.quoted", "text", r.example().name()))
                .toList();
        if (!names.isEmpty()) {
            return messages.get("versions.publish.fails", "count", names.size(), "names", String.join(", ", names));
        }
        List<Problem> errors = publication.problems().stream().filter(Problem::isError).toList();
        return errors.isEmpty() ? ""
                : errors.size() == 1 ? messages.problem(errors.getFirst())
                : messages.get("versions.publish.errors", "count", errors.size());
    }

    BooleanBinding canPublish() {
        return Bindings.createBooleanBinding(() -> publication.isPossible() && !writing.get(), writing);
    }

    /// Publishes, unless something has changed since it was looked at; then the card shows that first.
    void publish() {
        Catalog saved = workspace.saved().get();
        PublicationContent now = PublicationContent.of(saved, publication.code(),
                workspace.versionNumbers().get().next(publication.code()), content.stays(), desk.clock());
        if (!now.isAs(content) || !publication.isPossible()) {
            new Publishing(workspace, desk).publish(publication.code());
            desk.dialogs().toast(messages.get("versions.publish.meanwhile", "name", content.plan().name()), null, null);
            return;
        }
        writing.set(true);
        String label = messages.get(
                "versions.publish.label", "name", content.plan().name(), "number", publication.number());
        workspace.write(label, ChangeSource.LIFECYCLE, reason.get().isBlank() ? null : reason.get().strip(),
                publication.changes(saved, desk.clock()), change -> {
                    desk.dialogs().close();
                    new UndoOffer(workspace, desk).accept(change);
                }, failure -> {
                    writing.set(false);
                    desk.dialogs().failed(failure);
                });
    }

    /// Asks on which date the draft is published, as it is then.
    void publishOnDate() {
        Plan draft = publication.draft();
        if (draft == null) {
            return;
        }
        String label = messages.get(
                "versions.publish.label", "name", content.plan().name(), "number", publication.number());
        OnDate.ask(workspace, desk, "", List.of(new Intention.Publish(draft)), label, reason.get().strip());
    }

    void cancel() {
        desk.dialogs().close();
    }

    /// Leaves the card for a field.
    void open(Place place) {
        desk.dialogs().close();
        desk.navigator().open(place.kind(), place.code(), place.field());
    }

    /// Leaves the card for a part of the draft.
    void open(String where) {
        if (!where.isEmpty()) {
            open(new Place(Kind.PLAN, publication.code(), where));
        }
    }

    /// The card as lines of text.
    String summary() {
        List<String> lines = new ArrayList<>(List.of(title(), diffSummary()));
        diff().forEach(line -> lines.add(SummaryText.of(line)));
        bills().forEach(line -> lines.add(SummaryText.of(line)));
        examples().forEach(e -> lines.add(e.name() + "\t" + e.expected() + "\t" + e.computed()));
        problems().forEach(p -> lines.add(p.title() + ": " + p.text()));
        lines.addAll(stays());
        return String.join("\n", lines);
    }

    private Jump jump(PlanDiff.PriceRow row) {
        Price price = Objects.requireNonNull(row.after());
        String code = "prices[" + price.code() + "]";
        Optional<PlanDiff.TierRow> tier = row.tiers().stream()
                .filter(t -> t.sign() != Sign.SAME && t.after() != null)
                .findFirst();
        return new Jump(
                tier.map(t -> messages.get("versions.open.tier", "number", t.number()))
                        .orElse(messages.get("versions.open.price")),
                new Place(Kind.PLAN, publication.code(),
                        tier.map(t -> code + ".terms.tiers[" + (t.number() - 1) + "].unit_amount").orElse(code)));
    }

    private ProblemLine line(Problem problem) {
        Optional<Place> place = Place.of(problem.where());
        String title = place.flatMap(p -> content.catalog().find(p.kind(), p.code()))
                .map(a -> ObjectWords.title(a, content.catalog(), messages))
                .orElse("");
        return new ProblemLine(problem.severity(), title, messages.problem(problem), place);
    }

    private String amount(@Nullable BigDecimal amount, ExampleResult result) {
        return amount == null ? "—"
                : messages.numbers().show(amount, Math.max(0, result.currency().getDefaultFractionDigits()));
    }

    private String usage(ExampleResult result) {
        Stream<String> used = result.example().usage().stream()
                .map(u -> messages.numbers().show(u.quantity()) + " " + ObjectWords.unit(u.unit(), content.catalog())
                        + (u.key() == null ? "" : " · " + u.key()));
        Stream<String> seats = result.example().seats().stream()
                .map(s -> messages.get("versions.example.seats", "quantity", s.quantity()));
        return Stream.concat(used, seats).collect(Collectors.joining(", "));
    }

    private boolean isBilled(Aggregate draft) {
        return switch (Kind.of(draft)) {
            case PRODUCT -> content.after().prices().stream().anyMatch(p -> p.product().equals(draft.code()));
            case UNIT -> content.after().prices().stream().anyMatch(p -> draft.code().equals(p.unit()));
            case SETTINGS -> true;
            case PLAN -> draft.code().equals(publication.code());
            case PRICE -> draft instanceof Price price && publication.code().equals(price.plan());
            case VERSION -> false;
        };
    }

    private static boolean fails(ExampleResult result) {
        return result.outcome() == Outcome.FAILED || result.outcome() == Outcome.BROKEN;
    }
}
