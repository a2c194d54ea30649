package dev.tierdesk.exchange.killbill;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.billing.Currencies;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One reading of a catalog. Of several versions the one with the latest effective date is read.
final class KillBillReading {
    static final Map<String, BillingTiming> MODES = Map.of("IN_ADVANCE", BillingTiming.ADVANCE, "IN_ARREAR",
            BillingTiming.ARREARS);

    private static final Map<String, Optional<PlanKind>> CATEGORIES =
            Map.of("BASE", Optional.empty(), "STANDALONE", Optional.empty(), "ADD_ON", Optional.of(PlanKind.ADDON));

    private final Report report = new Report();
    private final Offer offer;
    private final ImportContext context;
    private final Set<String> names = new HashSet<>();
    private final Map<String, PlanKind> kinds = new HashMap<>();

    KillBillReading(ImportContext context) {
        this.context = context;
        offer = new Offer(context, "killbill", KillBillTerms::held);
    }

    Imported read(Source source) {
        List<ForeignObject> versions = source.files().values().stream()
                .flatMap(bytes -> Stream.ofNullable(CatalogXml.read(bytes, report)))
                .map((JsonObject root) -> new ForeignObject(root, Where.ROOT, report))
                .sorted(Comparator.comparing((ForeignObject version) -> version.text("effectiveDate", "")).reversed())
                .toList();
        for (ForeignObject version : versions) {
            if (version.equals(versions.getFirst())) {
                catalog(version);
            } else {
                version.notKept("effectiveDate");
            }
        }
        return offer.imported(report);
    }

    private void catalog(ForeignObject catalog) {
        BillingTiming mode = Objects.requireNonNullElse(catalog.word("recurringBillingMode", MODES),
                BillingTiming.ADVANCE);
        for (String currency : catalog.texts("currencies")) {
            if (Currencies.of(currency).isEmpty()) {
                report.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_KEPT, catalog.where().field("currencies"))
                        .with("field", "currency").with("found", currency));
            }
        }
        catalog.notKept("effectiveDate", "catalogName", "rules", "priceLists");
        catalog.objects("units").forEach(this::unit);
        catalog.objects("products").forEach(this::product);
        KillBillPlans plans = new KillBillPlans(context, offer, report, this, mode);
        catalog.objects("plans").forEach(plans::read);
        catalog.finish();
    }

    private void unit(ForeignObject unit) {
        String name = unit.neededText("name");
        String shown = unit.text("prettyName");
        unit.finish();
        if (name != null && isNew(name, unit)) {
            offer.unit(name, external(Kind.UNIT, name), wanted(Kind.UNIT, name), shown == null ? name : shown,
                    e -> e.name = shown == null ? e.name : shown);
        }
    }

    private void product(ForeignObject product) {
        String name = product.neededText("name");
        String shown = product.text("prettyName");
        Optional<PlanKind> category = product.word("category", CATEGORIES);
        product.notKept("included", "available", "limits");
        product.finish();
        if (name == null || !isNew(name, product)) {
            return;
        }
        if (category != null && category.isPresent()) {
            kinds.put(name, category.get());
        }
        offer.product(name, external(Kind.PRODUCT, name), wanted(Kind.PRODUCT, name), shown == null ? name : shown,
                e -> e.name = shown == null ? e.name : shown);
    }

    /// The product that a name means: of the file, else of the present catalog.
    Optional<Product> product(String name) {
        return offer.product(name).or(() -> context.present().product(Names.code(Kind.PRODUCT, name)).map(present ->
                offer.present(name, present)));
    }

    /// The unit that a name means: of the file, else of the present catalog.
    Optional<BillableUnit> unit(String name) {
        return offer.unit(name).or(() -> context.present().unit(Names.code(Kind.UNIT, name))
                .map(present -> offer.unit(name, null, present.code(), present.name(), e -> {})));
    }

    /// How plans of a product are sold; null where its category does not say.
    @Nullable PlanKind kind(String product) {
        return kinds.get(product);
    }

    /// Tells of something that is not kept and changes amounts.
    void differs(ForeignObject object, String field) {
        Offer.differs(object, field, report);
    }

    /// A name that is no code is kept beside the code.
    static @Nullable String external(Kind kind, String name) {
        return Names.code(kind, name) == null ? name : null;
    }

    /// The code that a name stands for, or what one is to be made of.
    static String wanted(Kind kind, String name) {
        return Objects.requireNonNullElse(Names.code(kind, name), name);
    }

    /// Whether nothing else in the file has this name; it is reported otherwise.
    boolean isNew(String name, ForeignObject object) {
        if (names.add(name)) {
            return true;
        }
        report.add(Problem.of(ExchangeProblem.OBJECT_TWICE, object.where()).with("found", name));
        return false;
    }
}
