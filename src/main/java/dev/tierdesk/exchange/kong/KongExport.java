package dev.tierdesk.exchange.kong;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.gateway.KongConfiguration;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The Kong mappings of a catalog as one configuration: services and routes in the order of their names.
final class KongExport {
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,32}|\\*");
    private static final Pattern PATH = Pattern.compile("[/~].*|\\*", Pattern.DOTALL);

    /// What a route of the record and its mapping have that Kong has too.
    private static final Pattern WRITTEN = Pattern.compile(
            "gateways\\[KONG.*\\.(gateway|external_id|method|path|upstream|"
            + "rate_limit|plugins|service|name)", Pattern.DOTALL);

    private static final Comparator<GatewayRoute> ORDER = Comparator.comparing(GatewayRoute::service)
            .thenComparing(GatewayRoute::name)
            .thenComparing(GatewayRoute::path)
            .thenComparing(GatewayRoute::method)
            .thenComparing(GatewayRoute::upstream)
            .thenComparing(GatewayRoute::rateLimit)
            .thenComparing(GatewayRoute::plugins);

    private final Catalog catalog;
    private final Report losses = new Report();
    private final List<Placed> routes = new ArrayList<>();

    /// A route of the record as Kong shall have it, and its place in the catalog.
    private record Placed(GatewayRoute route, Where where) {}

    KongExport(Catalog catalog) {
        this.catalog = catalog;
    }

    Exported exported() {
        catalog.aggregates().stream()
                .sorted(Comparator.comparing((Aggregate a) -> Kind.of(a)).thenComparing(Aggregate::code))
                .forEach(this::add);
        KongConfiguration configuration = new KongConfiguration();
        withNames().forEach(placed -> configuration.add(
                placed.route(), field -> lose(placed.where().field(field), field, placed.route().label())));
        return Exported.file(configuration.write(), losses.list());
    }

    /// The routes in the order in which they are written, without the names of those that cannot be one route.
    private List<Placed> withNames() {
        Map<List<String>, List<Placed>> byName = new LinkedHashMap<>();
        routes.stream()
                .sorted(Comparator.comparing(Placed::route, ORDER))
                .forEach(placed -> byName.computeIfAbsent(
                        List.of(placed.route().service(), placed.route().name()), n -> new ArrayList<>()).add(placed));
        List<Placed> all = new ArrayList<>();
        byName.values().forEach(group -> {
            boolean unnamed = group.getFirst().route().name().isEmpty();
            if (unnamed || KongConfiguration.areOne(group.stream().map(Placed::route).toList())) {
                all.addAll(group);
            } else {
                group.forEach(placed -> {
                    lose(placed.where().field("name"), "name", placed.route().name());
                    all.add(new Placed(placed.route().called(placed.route().service(), ""), placed.where()));
                });
            }
        });
        return all.stream().sorted(Comparator.comparing(Placed::route, ORDER)).toList();
    }

    private void add(Aggregate aggregate) {
        boolean mapped = aggregate instanceof Product product
                && product.gateways().stream().anyMatch(m -> m.gateway() == Gateway.KONG && !m.routes().isEmpty());
        if (!mapped) {
            losses.add(Problem.of(ExchangeProblem.OBJECT_NOT_WRITTEN, CatalogCheck.where(aggregate))
                    .with("kind", Kind.of(aggregate).name())
                    .with("code", aggregate.code()));
        } else if (aggregate instanceof Product product) {
            addFields(product);
            for (int i = 0; i < product.gateways().size(); i++) {
                GatewayMapping mapping = product.gateways().get(i);
                if (mapping.gateway() == Gateway.KONG) {
                    add(product, mapping, CatalogCheck.where(product).field("gateways").item(i).field("routes"));
                }
            }
        }
    }

    private void addFields(Product product) {
        Product plain = Product.draft(product.id(), product.code(), product.name(), product.type());
        FieldDiff.of(plain, product).stream()
                .filter(field -> !WRITTEN.matcher(field.path()).matches())
                .filter(field -> !GatewayStatus.SYNCED.name().equals(field.after())
                        || !field.path().endsWith(".status"))
                .forEach(field -> lose(product, field.path(), String.valueOf(field.after())));
        List<String> services = product.gateways().stream().map(GatewayMapping::externalId).toList();
        if (!services.contains(product.name())) {
            lose(product, "name", product.name());
        }
        if (!services.contains(product.code())) {
            lose(product, "code", product.code());
        }
    }

    private void lose(Product product, String path, String found) {
        lose(CatalogCheck.where(product).then(new Where(path)), path, found);
    }

    private void add(Product product, GatewayMapping mapping, Where list) {
        String own = mapping.externalId().isBlank() ? product.code() : mapping.externalId();
        for (int i = 0; i < mapping.routes().size(); i++) {
            GatewayRoute route = mapping.routes().get(i);
            if (METHOD.matcher(route.method()).matches() && PATH.matcher(route.path()).matches()) {
                String service = route.service().isBlank() ? own : route.service();
                routes.add(new Placed(route.called(service, route.name().isBlank() ? "" : route.name()), list.item(i)));
            } else {
                lose(list.item(i), "method", route.label());
            }
        }
    }

    private void lose(Where where, String field, String found) {
        losses.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_WRITTEN, where).with("field", field).with("found", found));
    }
}
