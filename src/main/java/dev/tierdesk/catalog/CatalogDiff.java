package dev.tierdesk.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Compares catalogs, matching aggregates by kind and code.
public final class CatalogDiff {
    private CatalogDiff() {}

    /// The changes that make `present` hold what `wanted` holds: aggregates it does not have are created, those that
    /// differ are changed under the id they have; nothing is deleted.
    public static List<Change> changes(Catalog present, Catalog wanted) {
        List<Change> changes = new ArrayList<>();
        for (Aggregate aggregate : wanted.aggregates()) {
            Change change = change(present, aggregate);
            if (!change.subject().equals(change.before())) {
                changes.add(change);
            }
        }
        return List.copyOf(changes);
    }

    /// The change that makes `present` hold `wanted`, under the id that its kind and code have there; without effect
    /// where it holds it already. What was published once stays known as such.
    public static Change change(Catalog present, Aggregate wanted) {
        Aggregate before = present.find(Kind.of(wanted), wanted.code()).orElse(null);
        if (before != null) {
            return new Change(before, Unordered.asIn(before, remembering(before, withId(wanted, before.id()))));
        }
        boolean taken = present.byId(wanted.id()).isPresent();
        return Change.created(taken ? withId(wanted, derived(wanted)) : wanted);
    }

    private static Aggregate remembering(Aggregate before, Aggregate wanted) {
        boolean known = before instanceof Product product && product.everPublished();
        return known && wanted instanceof Product product ? product.with(p -> p.everPublished = true) : wanted;
    }

    /// An id for an object whose own id another object has: of the same time, and always the same for the same code.
    private static UUID derived(Aggregate wanted) {
        UUID digest = UUID.nameUUIDFromBytes((wanted.id() + wanted.code()).getBytes(StandardCharsets.UTF_8));
        return new UUID(wanted.id().getMostSignificantBits(), digest.getLeastSignificantBits());
    }

    /// The same aggregate under another id.
    public static Aggregate withId(Aggregate a, UUID id) {
        if (a.id().equals(id)) {
            return a;
        }
        return switch (a) {
            case CatalogSettings s -> new CatalogSettings(id, s.name(), s.currencies(), s.rounding(), s.timeZone(),
                    s.sellerCountry(), s.smallBusiness(), s.taxRules(), s.variables(), s.productTypes(),
                    s.subscriptionAgeLimitDays(), s.acceptedProblems());
            case Product p -> new Product(id, p.code(), p.name(), p.description(), p.features(), p.type(), p.audience(),
                    p.tags(), p.openapiUrl(), p.metadata(), p.chargeType(), p.pricingModel(), p.keys(), p.units(),
                    p.costs(), p.requires(), p.taxCategory(), p.maturity(), p.publishStatus(), p.everPublished(),
                    p.gateways(), p.externalIds());
            case BillableUnit u -> new BillableUnit(id, u.code(), u.name(), u.unitLabel(), u.description(),
                    u.aggregation(), u.eventType(), u.eventField(), u.filters(), u.conversion(), u.status(),
                    u.productTypes(), u.externalIds());
            case Plan p -> new Plan(id, p.code(), p.name(), p.description(), p.publicDescription(), p.kind(),
                    p.cadence(),
                    p.trialDays(), p.billingMode(), p.currencies(), p.minimumAmounts(), p.visibility(), p.status(),
                    p.rounding(), p.tags(), p.allowances(), p.examples(), p.metadata(), p.externalIds());
            case Price p -> new Price(id, p.code(), p.name(), p.plan(), p.product(), p.chargeType(), p.unit(),
                    p.component(), p.currency(), p.terms(), p.costVariant(), p.customer(), p.country(), p.priceKey(),
                    p.dimensions(), p.billingTiming(), p.overage(), p.effectiveFrom(), p.effectiveUntil(), p.examples(),
                    p.externalIds());
            case PlanVersion v -> new PlanVersion(id, v.number(), v.published(), v.plan(), v.prices(), v.units(),
                    v.products(), v.rounding(), v.variables());
        };
    }
}
