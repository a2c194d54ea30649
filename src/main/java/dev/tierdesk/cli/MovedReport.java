package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.check.Drift;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The published versions whose bills a change moves, and what is missing before it may: as lines of text, or as JSON.
///
/// @param missing empty where nothing moves, or all is confirmed
record MovedReport(
        MovedBills moved, List<Problem> missing, KnownCatalog.Content present, Terminal terminal) {
    private static final String INDENT = "    ";
    private static final String NOTHING = "—";

    MovedReport {
        missing = List.copyOf(missing);
    }

    /// Looks at a change.
    ///
    /// @param after what the catalog would be
    /// @param given what the person gave to go on with these objects
    static MovedReport of(
            KnownCatalog.Content present, Catalog after, Function<List<Aggregate>, Confirmation> given,
            Terminal terminal) {
        MovedBills moved = MovedBills.of(present.catalog(), after, present.subscriptions(), terminal.clock());
        return new MovedReport(moved, moved.missing(given.apply(moved.causes())), present, terminal);
    }

    /// Looks at a change that is to be scheduled.
    static MovedReport of(
            KnownCatalog.Content present, ScheduledChange change, Confirmation given, Terminal terminal) {
        MovedBills moved = MovedBills.of(change, present.catalog(), present.subscriptions(), terminal.clock());
        return new MovedReport(moved, moved.missing(given), present, terminal);
    }

    /// Whether nothing moves, or the person knows.
    boolean isConfirmed() {
        return missing.isEmpty();
    }

    /// Prints what moves to the one stream, and what is missing to the other.
    void print() {
        if (!moved.isEmpty()) {
            terminal.out().println(
                    Severity.WARNING + "  " + terminal.messages().get("cli.moved", "count", moved.versions().size()));
            moved.versions().forEach(bills -> lines(bills).forEach(terminal.out()::println));
        }
        missing.forEach(problem -> terminal.err().println(terminal.line(problem)));
    }

    /// Prints why nothing was scheduled.
    void printUnscheduled(boolean asJson) {
        if (asJson) {
            terminal.print(json(new FieldWriter().value("scheduled", JsonArray.of(List.of()))).done());
        } else {
            print();
        }
    }

    /// Adds the same to a JSON object.
    FieldWriter json(FieldWriter fields) {
        return fields.list("moved_bills", moved.versions(), this::json).value("missing", terminal.json(missing));
    }

    private List<String> lines(MovedBills.Moved bills) {
        List<String> lines = new ArrayList<>();
        PlanVersion version = bills.version();
        lines.add(INDENT + terminal.messages().get("cli.moved.version",
                "version", PlanVersion.code(version.planCode(), version.number()),
                "count", counts().words(active(version))));
        for (MovedBills.Amount amount : bills.amounts()) {
            BillImpact.Row row = amount.row();
            lines.add(INDENT + INDENT + terminal.messages().get("cli.moved.amount",
                    "what", title(amount.meter()), "quantity", Decimals.text(row.quantity()),
                    "before", text(row.before()), "after", text(row.after()),
                    "currency", amount.currency().getCurrencyCode()));
        }
        if (countsOtherwise(bills)) {
            lines.add(INDENT + INDENT + terminal.messages().get("cli.moved.counts"));
        } else if (bills.amounts().isEmpty()) {
            lines.add(INDENT + INDENT + terminal.messages().get("cli.moved.elsewhere"));
        }
        return lines;
    }

    private JsonValue json(MovedBills.Moved bills) {
        PlanVersion version = bills.version();
        return new FieldWriter()
                .text("plan", version.planCode())
                .whole("number", version.number())
                .whole("active", counts().whole(active(version)))
                .flag("counts_otherwise", countsOtherwise(bills))
                .list("amounts", bills.amounts(), amount -> new FieldWriter()
                        .text("product", amount.meter().slot().product())
                        .text("unit", amount.meter().slot().unit())
                        .textUnlessEmpty("component", amount.meter().slot().component())
                        .text("key", amount.meter().key())
                        .decimal("quantity", amount.row().quantity())
                        .text("before", plain(amount.row().before()))
                        .text("after", plain(amount.row().after()))
                        .text("currency", amount.currency().getCurrencyCode())
                        .done())
                .done();
    }

    private String title(BillImpact.Meter meter) {
        Slot slot = meter.slot();
        return present.catalog().product(slot.product()).map(Product::name).orElse(slot.product())
                + (slot.unit() == null ? "" : ", " + ObjectWords.unit(slot.unit(), present.catalog()))
                + (slot.component().isEmpty() ? "" : ", " + slot.component())
                + (meter.key() == null ? "" : " @" + meter.key());
    }

    private SubscriptionCounts counts() {
        return SubscriptionCounts.of(present, terminal);
    }

    private long active(PlanVersion version) {
        return present.subscriptions().active(version.planCode(), version.number());
    }

    private static boolean countsOtherwise(MovedBills.Moved bills) {
        return bills.causes().stream().anyMatch(cause -> cause instanceof Drift.OfUnit unit && unit.countsOtherwise());
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : amount.toPlainString();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
