package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.store.CatalogStore;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which mapping of which product a command is about.
final class GatewayTarget {
    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Option(names = "--product", paramLabel = "CODE", required = true, descriptionKey = "gateway-product")
    private String product = "";

    @Option(names = "--gateway", paramLabel = "GATEWAY", required = true, descriptionKey = "gateway")
    private Gateway gateway = Gateway.KONG;

    @Option(names = "--id", paramLabel = "NAME", descriptionKey = "gateway-id")
    private @Nullable String id;

    KnownCatalog known(Terminal terminal) {
        return catalog.known(terminal);
    }

    Product product(Catalog present, Terminal terminal) {
        return present.product(product).orElseThrow(() -> Refusal.noSuch(Kind.PRODUCT, product, present, terminal));
    }

    /// The place of the mapping among those of the product; empty where there is none.
    ///
    /// @throws Refusal if several could be meant
    OptionalInt find(Product found, Terminal terminal) {
        List<Integer> places = IntStream.range(0, found.gateways().size())
                .filter(i -> found.gateways().get(i).gateway() == gateway)
                .filter(i -> id == null || found.gateways().get(i).externalId().equals(id))
                .boxed()
                .toList();
        if (places.size() > 1) {
            throw Refusal.wrongUse(terminal.messages().get("cli.gateway.several", "names", places.stream()
                    .map(i -> found.gateways().get(i).externalId())
                    .map(name -> "--id " + (name.isEmpty() ? "\"\"" : name))
                    .collect(Collectors.joining(", "))));
        }
        return places.isEmpty() ? OptionalInt.empty() : OptionalInt.of(places.getFirst());
    }

    /// The mapping.
    ///
    /// @throws Refusal if there is none
    int needed(Product found, Terminal terminal) {
        return find(found, terminal).orElseThrow(() -> Refusal.notPossible(
                terminal.messages().get("cli.gateway.none", "product", product, "gateway", gateway)));
    }

    /// A mapping that is not there yet.
    GatewayMapping fresh() {
        return GatewayMapping.of(gateway, id == null ? "" : id);
    }

    /// Keeps a mapping.
    ///
    /// @param at its place; the end of the list for a new one
    void write(CatalogStore store, Product before, int at, GatewayMapping mapping, Terminal terminal) {
        Product after = before.with(e -> {
            if (at < e.gateways.size()) {
                e.gateways.set(at, mapping);
            } else {
                e.gateways.add(mapping);
            }
        });
        if (!after.equals(before)) {
            store.change(new ChangeRequest(
                    terminal.messages().get("cli.gateway.label", "code", product, "gateway", gateway,
                            "status", mapping.status()),
                    ChangeSource.EDIT, Writing.author(), null, List.of(new Change(before, after))));
        }
    }
}
