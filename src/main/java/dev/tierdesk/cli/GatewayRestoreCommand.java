package dev.tierdesk.cli;

import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.exchange.gateway.GatewayCheck;
import dev.tierdesk.exchange.gateway.GatewayComparison.Kind;
import dev.tierdesk.exchange.gateway.GatewayComparison.RouteChange;
import dev.tierdesk.exchange.gateway.GatewayFile;
import dev.tierdesk.exchange.gateway.GatewayRestore;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.store.CatalogStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `gateway restore`: the routes that were agreed on, written over an export.
@Command(name = "restore", mixinStandardHelpOptions = true)
final class GatewayRestoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "gateway-file")
    private Path file = Path.of("");

    @Mixin
    private GatewayTarget target = new GatewayTarget();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "gateway-out")
    private Path out = Path.of("");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    GatewayRestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        byte[] bytes = CatalogSource.bytes(file, terminal);
        try (CatalogStore store = target.known(terminal).open()) {
            Product product = target.product(store.catalog(), terminal);
            int place = target.needed(product, terminal);
            GatewayMapping mapping = product.gateways().get(place);
            if (mapping.routes().isEmpty()) {
                throw Refusal.notPossible(terminal.messages().get("cli.gateway.no-record"));
            }
            GatewayCheck check = GatewayCheck.of(mapping, bytes, terminal.clock());
            GatewayFile export = check.file();
            if (export == null) {
                throw Refusal.problems(check.problems());
            }
            GatewayRestore restore = GatewayRestore.of(export, mapping);
            write(restore.bytes());
            target.write(store, product, place, mapping.with(GatewayStatus.PENDING, mapping.checked()), terminal);
            return report(restore);
        }
    }

    private void write(byte[] bytes) {
        try {
            AtomicFile.write(out, bytes);
        } catch (IOException e) {
            throw Refusal.notPossible(terminal.messages().get("cli.unwritable", "path", out.toString()));
        }
    }

    private int report(GatewayRestore restore) {
        List<RouteChange> left =
                restore.remaining().changes().stream().filter(change -> change.kind() != Kind.UNCHANGED).toList();
        if (json) {
            terminal.print(new FieldWriter()
                    .text("out", out.toString())
                    .flag("comments_lost", restore.commentsLost())
                    .list("left", left, GatewayCheckCommand::json)
                    .done());
        } else {
            terminal.say("cli.export.done", "path", out.toString());
            if (restore.commentsLost()) {
                terminal.complain("cli.gateway.comments");
            }
            left.forEach(change -> terminal.complain("cli.gateway.left", "route", change.route().label()));
        }
        return left.isEmpty() ? Terminal.DONE : Terminal.PROBLEMS;
    }
}
