package dev.tierdesk.cli;

import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.gateway.GatewayCheck;
import dev.tierdesk.exchange.gateway.GatewayComparison.Kind;
import dev.tierdesk.exchange.gateway.GatewayComparison.RouteChange;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gateway check`: an export of a gateway against the routes that were agreed on.
@Command(name = "check", mixinStandardHelpOptions = true)
final class GatewayCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "gateway-file")
    private Path file = Path.of("");

    @Mixin
    private GatewayTarget target = new GatewayTarget();

    @Option(names = "--take", descriptionKey = "gateway-take")
    private boolean take;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    GatewayCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        byte[] bytes = CatalogSource.bytes(file, terminal);
        KnownCatalog known = target.known(terminal);
        if (dryRun) {
            Product product = target.product(known.read(), terminal);
            return report(check(product, place(product), bytes));
        }
        try (CatalogStore store = known.open()) {
            Product product = target.product(store.catalog(), terminal);
            int place = place(product);
            GatewayCheck check = check(product, place, bytes);
            target.write(
                    store, product, place, take && check.isRead() ? check.taken(product) : check.mapping(), terminal);
            return report(check);
        }
    }

    private int place(Product product) {
        return take
                ? target.find(product, terminal).orElse(product.gateways().size())
                : target.needed(product, terminal);
    }

    private GatewayCheck check(Product product, int place, byte[] bytes) {
        GatewayMapping mapping = place < product.gateways().size() ? product.gateways().get(place) : target.fresh();
        return GatewayCheck.of(mapping, bytes, terminal.clock());
    }

    private int report(GatewayCheck check) {
        if (json) {
            terminal.print(new FieldWriter()
                    .word("status", check.mapping().status())
                    .flag("taken", take && !dryRun && check.isRead())
                    .list("routes", check.comparison().changes(), GatewayCheckCommand::json)
                    .value("problems", terminal.json(check.problems()))
                    .done());
        } else {
            check.problems().stream().filter(Problem::isError)
                    .forEach(problem -> terminal.err().println(terminal.line(problem)));
            check.comparison().changes().stream().filter(change -> change.kind() != Kind.UNCHANGED)
                    .forEach(this::print);
            terminal.say("cli.gateway.status", "status", check.mapping().status(),
                    "new", check.comparison().count(Kind.NEW),
                    "changed", check.comparison().count(Kind.CHANGED),
                    "gone", check.comparison().count(Kind.GONE));
            if (take && !dryRun && check.isRead()) {
                terminal.say("cli.gateway.taken");
            }
        }
        boolean agreed = check.isRead() && (take || check.comparison().isSame());
        return agreed ? Terminal.DONE : Terminal.PROBLEMS;
    }

    private void print(RouteChange change) {
        String sign = switch (change.kind()) {
            case NEW -> "+";
            case GONE -> "-";
            case CHANGED -> "~";
            case UNCHANGED -> " ";
        };
        terminal.out().println(sign + " " + change.route().label());
        change.fields().forEach(field -> terminal.out().println("    " + field.path() + ": "
                + (field.before() == null ? "" : field.before()) + " → "
                + (field.after() == null ? "" : field.after())));
    }

    static JsonObject json(RouteChange change) {
        return new FieldWriter()
                .word("change", change.kind())
                .text("method", change.route().method())
                .text("path", change.route().path())
                .list("fields", change.fields(), field -> new FieldWriter()
                        .text("field", field.path())
                        .text("before", field.before())
                        .text("after", field.after())
                        .done())
                .done();
    }
}
