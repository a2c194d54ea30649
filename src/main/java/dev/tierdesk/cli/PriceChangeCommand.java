package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.BulkPriceChange;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `price change`: the amounts of many prices, as one change set, now or on a date. Prices in force outside plans end
/// then, and others begin.
@Command(name = "change", mixinStandardHelpOptions = true)
final class PriceChangeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Mixin
    private PriceChangeArguments arguments = new PriceChangeArguments();

    @Option(names = "--quantity", paramLabel = "N", descriptionKey = "bill-quantity")
    private List<String> quantities = List.of();

    @Option(names = "--take-examples", descriptionKey = "take-examples")
    private boolean takeExamples;

    @Option(names = "--skip-refused", descriptionKey = "skip-refused-prices")
    private boolean skipRefused;

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "prices-at")
    private @Nullable String at;

    @Option(names = "--check", descriptionKey = "check-prices")
    private boolean check;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "reason")
    private @Nullable String reason;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    PriceChangeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AmountChange amounts = arguments.amounts(terminal);
        List<BigDecimal> asked = quantities.stream().map(this::quantity).toList();
        KnownCatalog known = catalog.known(terminal);
        if (check) {
            KnownCatalog.Content content = known.content();
            BulkPreview preview = preview(content.catalog(), amounts);
            PricesLater later = later(content, preview);
            List<Problem> refused = new ArrayList<>(preview.refused());
            refused.addAll(later == null ? List.of() : later.refused());
            return report(preview, asked, later, refused, 0);
        }
        try (CatalogStore store = known.open()) {
            KnownCatalog.Content content = KnownCatalog.Content.of(store);
            BulkPreview preview = preview(content.catalog(), amounts);
            PricesLater later = later(content, preview);
            return later == null ? change(store, preview, asked) : schedule(store, preview, asked, later);
        }
    }

    private BulkPreview preview(Catalog present, AmountChange amounts) {
        return new BulkPriceChange(arguments.selection(present, terminal), amounts).preview(present, terminal.clock());
    }

    private @Nullable PricesLater later(KnownCatalog.Content known, BulkPreview preview) {
        return at == null
                ? null
                : new PricesLater(terminal, known, preview, taken(preview),
                        DueTime.of(at, known.catalog().settings().timeZone(), terminal), reason);
    }

    private int change(CatalogStore store, BulkPreview preview, List<BigDecimal> asked) {
        List<Problem> refused = new ArrayList<>(preview.refused());
        Decision decision = preview.changes(
                taken(preview), terminal.clock().instant(), () -> Ids.next(terminal.clock()));
        refused.addAll(decision.refused());
        boolean applies = (refused.isEmpty() || skipRefused) && !decision.changes().isEmpty();
        if (applies) {
            store.change(new ChangeRequest(
                    terminal.messages().get("cli.price.label", "count", preview.applied().size()),
                    ChangeSource.BULK, Writing.author(), reason, decision.changes()));
        }
        return report(preview, asked, null, refused, applies ? preview.applied().size() : 0);
    }

    private int schedule(CatalogStore store, BulkPreview preview, List<BigDecimal> asked, PricesLater later) {
        List<Problem> refused = new ArrayList<>(preview.refused());
        List<Problem> against = later.refused();
        boolean applies = (refused.isEmpty() || skipRefused) && against.isEmpty() && !preview.applied().isEmpty();
        refused.addAll(against);
        if (applies) {
            refused.addAll(store.schedule().add(later.request()).refused());
        }
        return report(preview, asked, later, refused, applies ? preview.applied().size() : 0);
    }

    private Set<ExampleMove.Place> taken(BulkPreview preview) {
        return takeExamples
                ? preview.examples().stream().map(ExampleMove::place).collect(Collectors.toSet())
                : Set.of();
    }

    /// @param asked quantities whose bills are shown
    /// @param later null where the prices change at once
    /// @param changed how many prices were changed, or are scheduled
    private int report(
            BulkPreview preview, List<BigDecimal> asked, @Nullable PricesLater later, List<Problem> refused,
            int changed) {
        if (json) {
            terminal.print(new PriceChangeJson(terminal, preview, asked, taken(preview), later).of(refused, changed));
        } else {
            AmountChange amounts = arguments.amounts(terminal);
            new PriceChangeText(terminal.messages(), amounts, preview, asked, taken(preview)).lines()
                    .forEach(terminal.out()::println);
            if (later != null) {
                terminal.out().println(later.line());
            }
            refused.forEach(problem -> terminal.err().println(terminal.line(problem)));
            conclude(preview, later, refused, changed);
        }
        return refused.isEmpty() ? Terminal.DONE : Terminal.PROBLEMS;
    }

    private void conclude(BulkPreview preview, @Nullable PricesLater later, List<Problem> refused, int changed) {
        if (changed > 0) {
            terminal.say(later == null ? "cli.price.done" : "cli.price.scheduled", "count", changed);
        } else if (preview.moves().isEmpty()) {
            terminal.say("cli.price.none");
        } else if (!check && !refused.isEmpty()) {
            boolean others = preview.refused().size() == refused.size() && !preview.applied().isEmpty();
            terminal.complain(others ? "cli.price.not-done.others" : "cli.price.not-done");
        }
    }

    private BigDecimal quantity(String text) {
        BigDecimal quantity = QuantityArgument.number(text, terminal.messages());
        if (quantity.signum() < 0) {
            throw Refusal.wrongUse(terminal.messages().get("cli.number.negative", "found", text));
        }
        return quantity;
    }
}
