package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules of a product's gateway mappings (`catalog.md` 8).
final class GatewayRules {
    private final Product product;
    private final CatalogIndex index;
    private final Findings found;

    private GatewayRules(Product product, CatalogIndex index, Findings found) {
        this.product = product;
        this.index = index;
        this.found = found;
    }

    static void check(Product product, CatalogIndex index, Findings found) {
        GatewayRules rules = new GatewayRules(product, index, found);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < product.gateways().size(); i++) {
            GatewayMapping mapping = product.gateways().get(i);
            Where where = new Where("gateways").item(i);
            if (!seen.add(mapping.label())) {
                found.add(Problem.of(CatalogProblem.GATEWAY_TWICE, where.field("external_id"))
                        .with("gateway", mapping.gateway().name())
                        .with("id", mapping.externalId()));
            }
            if (mapping.status() == GatewayStatus.STALE) {
                found.add(Problem.of(CatalogProblem.GATEWAY_STALE, where.field("status"))
                        .with("gateway", mapping.gateway().name())
                        .with("id", mapping.externalId()));
            }
            rules.checkRoutes(mapping.routes(), where.field("routes"));
        }
    }

    private void checkRoutes(List<GatewayRoute> routes, Where list) {
        for (int i = 0; i < routes.size(); i++) {
            String unit = routes.get(i).unit();
            Where where = list.item(i).field("unit");
            if (unit == null) {
                continue;
            }
            if (index.catalog().unit(unit).isEmpty()) {
                List<String> known = index.catalog().units().stream().map(BillableUnit::code).toList();
                found.add(Findings.unknown(CatalogProblem.UNKNOWN_UNIT, where, unit, known));
            } else if (!product.units().contains(unit)) {
                found.add(Problem.of(CatalogProblem.UNIT_NOT_ATTACHED, where)
                        .with("product", product.code())
                        .with("unit", unit));
            }
        }
    }
}
