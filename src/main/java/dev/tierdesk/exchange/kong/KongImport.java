package dev.tierdesk.exchange.kong;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.gateway.GatewayComparison;
import dev.tierdesk.exchange.gateway.Routes;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Services of a Kong configuration as products. The product that has a mapping to a service is meant; else one of its
/// name, or a new one.
final class KongImport {
    private final Catalog present;
    private final ImportContext context;
    private final Matches matches;
    private final Map<UUID, Product> products = new LinkedHashMap<>();

    KongImport(ImportContext context) {
        this.context = context;
        present = context.present();
        matches = new Matches(present, "kong", context.clock());
    }

    Imported imported(Routes routes) {
        List<Problem> problems = new ArrayList<>(routes.problems());
        Map<String, List<GatewayRoute>> services = new LinkedHashMap<>();
        for (GatewayRoute route : routes.list()) {
            services.computeIfAbsent(route.service(), s -> new ArrayList<>()).add(route);
        }
        List<GatewayRoute> alone = services.getOrDefault("", List.of());
        alone.forEach(route -> problems.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_KEPT, new Where("routes"))
                .with("field", "routes")
                .with("found", route.name().isEmpty() ? route.label() : route.name())));
        services.remove("");
        services.forEach(this::add);
        List<Aggregate> aggregates = List.copyOf(products.values());
        return new Imported(aggregates, matches.list(), List.of(), problems);
    }

    private void add(String service, List<GatewayRoute> routes) {
        Product product = mapped(service).orElseGet(() -> matches.product(null, null, service, Defaults.STANDARD_API));
        Product latest = products.getOrDefault(product.id(), product);
        List<GatewayMapping> gateways = new ArrayList<>(latest.gateways());
        int place = place(latest, service);
        GatewayMapping mapping = place < 0 ? GatewayMapping.of(Gateway.KONG, service) : gateways.get(place);
        GatewayMapping agreed = agreed(mapping, routes, latest);
        if (place < 0) {
            gateways.add(agreed);
        } else {
            gateways.set(place, agreed);
        }
        products.put(latest.id(), latest.with(e -> e.gateways = gateways));
    }

    /// The mapping with these routes as its record; itself where it has them and is SYNCED.
    private GatewayMapping agreed(GatewayMapping mapping, List<GatewayRoute> routes, Product product) {
        GatewayComparison comparison = GatewayComparison.of(mapping.routes(), routes);
        if (comparison.isSame() && mapping.status() == GatewayStatus.SYNCED) {
            return mapping;
        }
        String unit = product.units().size() == 1 ? product.units().getFirst() : null;
        return mapping.with(comparison.agreed(unit))
                .with(GatewayStatus.SYNCED, context.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<Product> mapped(String service) {
        return present.products().stream().filter(product -> place(product, service) >= 0).findFirst();
    }

    private static int place(Product product, String service) {
        for (int i = 0; i < product.gateways().size(); i++) {
            GatewayMapping mapping = product.gateways().get(i);
            if (mapping.gateway() == Gateway.KONG && mapping.externalId().equals(service)) {
                return i;
            }
        }
        return -1;
    }
}
