package dev.tierdesk.document;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Credential;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.PinnedProduct;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.RoundingPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes catalogs of every shape the format can hold, the same for the same seed. References resolve; beyond that the
/// catalogs keep no business rule, and may hold problems.
public final class RandomCatalog {
    private static final List<String> WORDS = List.of("translation", "vision", "search", "tokens", "calls", "seats",
            "größe",
            "日本語", "\"quoted\"", "back\\slash", "line\nbreak", "😀", "a/b", "ctl\u0001", "~", "{}", "null", "1.50",
            "'");
    private static final List<Currency> CURRENCIES = List.of(
            Currency.getInstance("EUR"), Currency.getInstance("JPY"), Currency.getInstance("USD"),
            Currency.getInstance("BHD"));
    private static final List<Cadence> CADENCES = List.of(Cadence.MONTHLY, Cadence.QUARTERLY, Cadence.YEARLY);

    private static final List<ZoneId> ZONES = List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"),
            ZoneId.of("+05:30"));

    private final Random random;
    private final RandomTerms terms;
    private final List<String> units = new ArrayList<>();
    private final List<String> products = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();

    private RandomCatalog(long seed) {
        random = new Random(seed);
        terms = new RandomTerms(random);
    }

    /// A catalog with up to a dozen objects of each kind.
    public static Catalog of(long seed) {
        return of(seed, 12);
    }

    /// A catalog with up to `size` objects of each kind.
    public static Catalog of(long seed, int size) {
        return new RandomCatalog(seed).catalog(size);
    }

    private Catalog catalog(int size) {
        codes(units, "unit_", size);
        codes(products, "product-", size);
        codes(plans, "plan.", size);
        List<Aggregate> aggregates = new ArrayList<>();
        aggregates.add(settings());
        units.forEach(code -> aggregates.add(unit(code)));
        products.forEach(code -> aggregates.add(product(code)));
        plans.forEach(code -> aggregates.add(plan(code)));
        List<String> prices = new ArrayList<>();
        codes(prices, "price-", products.isEmpty() ? 0 : 2 * size);
        prices.forEach(code -> aggregates.add(price(code)));
        plans.forEach(code -> versions(code, aggregates));
        return Catalog.of(aggregates);
    }

    private void codes(List<String> codes, String prefix, int most) {
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            codes.add(prefix + Integer.toString(i, 36));
        }
    }

    private CatalogSettings settings() {
        return new CatalogSettings(id(), text(), currencies(), rounding(), one(ZONES), maybe(() -> "DE"),
                random.nextBoolean(),
                taxRules(), list(3, this::variable), list(3, this::productType),
                random.nextBoolean() ? 7 : random.nextInt(400), acceptedProblems());
    }

    private List<AcceptedProblem> acceptedProblems() {
        return list(3, this::acceptedProblem).stream().distinct().sorted(SettingsWriter.BY_PLACE).toList();
    }

    private AcceptedProblem acceptedProblem() {
        Map<String, String> arguments = random.nextBoolean() ? Map.of() : Map.of("last", "1000", "next_amount", text());
        return new AcceptedProblem(one(List.of("VOLUME_CLIFF", "UNIT_UNUSED")), text(), arguments, text(), text(),
                date());
    }

    private List<TaxRule> taxRules() {
        return list(3, this::taxRule).stream().distinct().sorted(SettingsWriter.BY_COUNTRY).toList();
    }

    private TaxRule taxRule() {
        return new TaxRule(one(List.of("DE", "FR", "US")), one(TaxCategory.values()), terms.decimal(), date());
    }

    private Variable variable() {
        return new Variable(word(), terms.decimal(), maybe(terms::decimal), maybe(terms::decimal));
    }

    private ProductType productType() {
        return new ProductType("TYPE_" + random.nextInt(9), text(), one(Credential.values()), list(3, this::template),
                list(3, this::template));
    }

    private UnitTemplate template() {
        return new UnitTemplate("unit_" + random.nextInt(9), text(), word(), one(Aggregation.values()), word(),
                maybe(this::word));
    }

    private BillableUnit unit(String code) {
        return new BillableUnit(id(), code, text(), word(), text(), one(Aggregation.values()), word(),
                maybe(this::word),
                list(3, this::filter), maybe(this::conversion), one(UnitStatus.values()), set(), map());
    }

    private FilterCondition filter() {
        return new FilterCondition(word(), one(FilterOperator.values()), text());
    }

    private Conversion conversion() {
        return new Conversion(one(Conversion.Operation.values()), terms.decimal().abs().max(BigDecimal.ONE),
                one(Conversion.Rounding.values()), random.nextInt(13));
    }

    private Product product(String code) {
        PriceKeys keys = random.nextInt(3) == 0
                ? new PriceKeys(word(), one(UnmatchedKeyPolicy.values()), maybe(this::word))
                : PriceKeys.NONE;
        return new Product(id(), code, text(), text(), list(3, this::text), "STANDARD_API", one(Audience.values()),
                set(),
                maybe(() -> "https://example.com/openapi.json"), map(), one(ChargeType.values()),
                maybe(() -> one(Model.values())), keys, some(units), list(3, this::cost),
                List.copyOf(new TreeSet<>(some(products))),
                one(TaxCategory.values()), one(Maturity.values()), one(PublishStatus.values()), random.nextInt(4) == 0,
                list(2, this::gateway), map()).with(e -> {
                    e.publishStatus = fitting(e.maturity, e.publishStatus);
                    e.everPublished &= e.maturity != Maturity.EXPERIMENTAL;
                });
    }

    /// A publish status that does not contradict the maturity.
    private static PublishStatus fitting(Maturity maturity, PublishStatus status) {
        return switch (maturity) {
            case EXPERIMENTAL -> status == PublishStatus.PUBLISHED ? PublishStatus.IN_REVIEW : status;
            case BETA, GA, DEPRECATED -> status;
            case RETIRED -> PublishStatus.ARCHIVED;
        };
    }

    private GatewayMapping gateway() {
        return new GatewayMapping(one(Gateway.values()), text(), list(3, this::route), one(GatewayStatus.values()),
                maybe(this::instant));
    }

    private GatewayRoute route() {
        String limit = "{\"route\":{\"rate-limiting\":{\"config\":{\"minute\":" + random.nextInt(99) + "}}}}";
        return new GatewayRoute(one(List.of("GET", "POST", "*", "größe")), one(List.of("/v1/", "~/", "")) + text(),
                one(List.of("https://a.example", "http://b.example:80/v1", "")), maybe(this::word),
                one(List.of("", limit, "none")), random.nextBoolean() ? "" : limit.replace("rate-limiting", "cors"),
                text(), text());
    }

    private Cost cost() {
        return new Cost(word(), terms.decimal(), one(CURRENCIES), maybe(this::word));
    }

    private Plan plan(String code) {
        Map<Currency, BigDecimal> minimums = new HashMap<>();
        currencies().forEach(c -> minimums.put(c, terms.decimal()));
        return new Plan(id(), code, text(), text(), text(), one(PlanKind.values()), one(CADENCES), random.nextInt(31),
                one(BillingMode.values()), currencies(), random.nextBoolean() ? minimums : Map.of(),
                one(Visibility.values()),
                one(PlanStatus.values()), maybe(this::rounding), set(), list(3, this::allowance), list(3,
                this::example), map(),
                map());
    }

    private Allowance allowance() {
        return new Allowance(word(), word(), terms.decimal(), one(Rollover.values()), maybe(terms::decimal),
                maybe(() -> random.nextInt(12)));
    }

    private WorkedExample example() {
        return new WorkedExample(text(), list(2, () -> new Usage(maybe(this::word), word(), maybe(this::word),
                terms.decimal())),
                list(2, () -> new Seats(maybe(this::word), terms.decimal())), maybe(() -> one(CURRENCIES)),
                random.nextBoolean() ? QuoteContext.ANYONE : context(), maybe(terms::decimal),
                one(ExampleBasis.values()), text());
    }

    private QuoteContext context() {
        Map<String, BigDecimal> variables = new HashMap<>();
        list(2, this::word).forEach(name -> variables.put(name, terms.decimal()));
        return new QuoteContext(maybe(this::word), maybe(() -> "FR"), maybe(this::instant), map(), variables,
                random.nextBoolean(), random.nextBoolean());
    }

    private Price price(String code) {
        return new Price(id(), code, text(), plans.isEmpty() ? null : maybe(() -> one(plans)), one(products),
                one(ChargeType.values()), units.isEmpty() ? null : maybe(() -> one(units)), text(), one(CURRENCIES),
                terms.next(),
                maybe(this::word), maybe(this::word), maybe(() -> "AT"), maybe(this::word), map(),
                one(BillingTiming.values()), one(Overage.values()),
                maybe(this::instant), maybe(this::instant), list(2, this::example), map());
    }

    /// Up to three versions of a plan, some of them withdrawn.
    private void versions(String plan, List<Aggregate> aggregates) {
        for (int number = random.nextInt(1, 12); number % 3 != 0; number++) {
            List<Price> prices = new ArrayList<>();
            List<String> codes = new ArrayList<>();
            codes(codes, "price-", products.isEmpty() ? 0 : 3);
            codes.forEach(code -> prices.add(price(code)));
            aggregates.add(new PlanVersion(id(), number, instant(), plan(plan), prices,
                    some(units).stream().map(this::unit).toList(),
                    some(products).stream().map(p -> new PinnedProduct(product(p), random.nextInt(1, 9))).toList(),
                    rounding(), list(3, this::variable)));
        }
    }

    private RoundingPolicy rounding() {
        return new RoundingPolicy(one(RoundingPolicy.Mode.values()), maybe(() -> random.nextInt(13)));
    }

    private List<Currency> currencies() {
        List<Currency> some = some(CURRENCIES);
        return some.isEmpty() ? List.of(one(CURRENCIES)) : some;
    }

    private UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    private LocalDate date() {
        return LocalDate.EPOCH.plusDays(random.nextInt(40_000));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private String word() {
        return one(WORDS);
    }

    private String text() {
        return String.join(" ", list(4, this::word));
    }

    private Map<String, String> map() {
        Map<String, String> map = new HashMap<>();
        list(3, this::word).forEach(key -> map.put(key, text()));
        return map;
    }

    private List<String> set() {
        SequencedSet<String> set = new TreeSet<>(list(4, this::word));
        return List.copyOf(set);
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(item -> random.nextInt(3) == 0).toList();
    }

    private <T> List<T> list(int most, Supplier<T> item) {
        List<T> items = new ArrayList<>();
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            items.add(item.get());
        }
        return items;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? value.get() : null;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
