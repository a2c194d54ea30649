package dev.tierdesk.exchange.killbill;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.billing.Currencies;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.exchange.killbill.KillBillTerms.Block;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the usages of a plan's final phase that are consumed and billed in arrear: a price for each unit and currency.
final class KillBillUsages {
    private static final Map<String, Model> POLICIES = Map.of("ALL_TIERS", Model.GRADUATED, "TOP_TIER", Model.VOLUME);
    private static final Question REST = new Question("rest", "killbill.rest", Map.of(), List.of(Choice.of("open"),
            Choice.of("free")), "open");

    /// A tier's blocks of one unit, with their price in each currency.
    private record Row(ForeignObject block, BigDecimal size, BigDecimal max, Map<Currency, BigDecimal> prices) {}

    private final ImportContext context;
    private final Offer offer;
    private final Report report;
    private final KillBillReading reading;
    private final String plan;
    private final Product product;
    private final Optional<Cadence> cadence;
    private final Set<String> slots = new HashSet<>();

    KillBillUsages(ImportContext context, Offer offer, Report report, KillBillReading reading, String plan,
            Product product, Optional<Cadence> cadence) {
        this.context = context;
        this.offer = offer;
        this.report = report;
        this.reading = reading;
        this.plan = plan;
        this.product = product;
        this.cadence = cadence;
    }

    /// The first currency of a usage.
    static Optional<Currency> currency(ForeignObject usage) {
        return usage.objects("tiers").stream()
                .flatMap(tier -> tier.objects("blocks").stream())
                .flatMap(block -> block.objects("prices").stream())
                .flatMap(price -> Currencies.of(price.text("currency", "")).stream())
                .min(Comparator.comparing(Currency::getCurrencyCode));
    }

    void read(ForeignObject usage) {
        int errors = report.errors();
        String name = usage.neededText("name");
        String shown = usage.text("prettyName");
        boolean isConsumed = usage.text("usageType", "").equals("CONSUMABLE");
        boolean isInArrear = usage.text("billingMode", "").equals("IN_ARREAR");
        if (!isConsumed || !isInArrear) {
            reading.differs(usage, isConsumed ? "billingMode" : "usageType");
            return;
        }
        Model policy = usage.has("tierBlockPolicy") ? usage.word("tierBlockPolicy", POLICIES) : Model.GRADUATED;
        Optional<Cadence> period = KillBillPlans.period(usage);
        if (period.isPresent() && !period.equals(cadence)) {
            reading.differs(usage, "billingPeriod");
        }
        Map<String, List<Row>> rows = rows(usage);
        usage.notKept("limits", "blocks", "fixedPrice", "recurringPrice");
        usage.finish();
        if (name == null || policy == null || report.errors() > errors || !reading.isNew(name, usage)) {
            return;
        }
        rows.forEach((unitName, own) -> {
            Optional<BillableUnit> unit = reading.unit(unitName);
            if (unit.isEmpty()) {
                own.getFirst().block.unknown("unit", unitName);
            } else {
                prices(rows.size() == 1 ? name : null, shown, unit.get(), policy, own);
            }
        });
    }

    /// The rows of each unit, over all tiers.
    private static Map<String, List<Row>> rows(ForeignObject usage) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (ForeignObject tier : usage.objects("tiers")) {
            for (ForeignObject block : tier.objects("blocks")) {
                String unit = block.neededText("unit");
                BigDecimal size = block.neededDecimal("size");
                BigDecimal max = block.neededDecimal("max");
                Map<Currency, BigDecimal> prices = KillBillPlans.amounts(block, "prices");
                block.notKept("type", "minTopUpCredit");
                block.finish();
                if (size != null && size.signum() <= 0) {
                    block.refuse(ExchangeProblem.FILE_FIELD_VALUE, "size", size.toPlainString(), "> 0");
                } else if (unit != null && size != null && max != null) {
                    rows.computeIfAbsent(unit, u -> new ArrayList<>()).add(new Row(block, size, max, prices));
                }
            }
            tier.notKept("limits", "fixedPrice", "recurringPrice");
            tier.finish();
        }
        return rows;
    }

    private void prices(@Nullable String name, @Nullable String shown, BillableUnit unit, Model policy,
            List<Row> rows) {
        List<Row> tiers = open(policy, rows);
        String sold = product(name == null ? null : Names.code(Kind.PRICE, name), unit);
        boolean isFirst = true;
        for (Currency currency : rows.getFirst().prices.keySet()) {
            boolean isPriced = tiers.stream().allMatch(row -> row.prices.containsKey(currency));
            Plan own = offer.plan(plan).map(p -> offer.selling(plan, p, currency)).orElse(null);
            if (!isPriced || own == null) {
                rows.getFirst().block.notKept("prices");
                continue;
            }
            Terms terms = KillBillTerms.of(policy, tiers.stream()
                    .map(row -> new Block(row.size, row.max, row.prices.getOrDefault(currency, BigDecimal.ZERO)))
                    .toList());
            String code = name == null || !isFirst ? null : Names.code(Kind.PRICE, name);
            boolean isAlone = slots.add(unit.code() + " " + currency);
            Price wanted = Price.draft(Ids.next(context.clock()), "", own.code(), sold, unit.code(),
                    currency)
                    .with(e -> e.component = isAlone || name == null ? "" : name);
            String external = name == null || code != null ? null : name + "/" + currency.getCurrencyCode();
            offer.price(external, code, wanted, terms, Offer.Limits.NONE, e -> e.name = shown == null ? e.name : shown);
            isFirst = false;
        }
    }

    /// The product that the price of this code has, since a plan has but one in Kill Bill; else the plan's.
    private String product(@Nullable String code, BillableUnit unit) {
        return context.present().price(code).filter(price -> unit.code().equals(price.unit())).map(Price::product)
                .orElse(product.code());
    }

    /// The rows with the last of them open. Where it is not, Kill Bill charges nothing for what is over it under
    /// ALL_TIERS, and the last price under TOP_TIER.
    private List<Row> open(Model policy, List<Row> rows) {
        Row last = rows.getLast();
        List<Row> fitting = new ArrayList<>();
        BigDecimal upTo = BigDecimal.ZERO;
        for (Row row : rows) {
            boolean isLast = row.equals(last);
            boolean isBounded = row.max.signum() > 0;
            upTo = isBounded ? upTo.add(row.max.multiply(row.size)) : upTo;
            if (!isLast && (!isBounded || !Decimals.fits(upTo))) {
                row.block.refuse(ExchangeProblem.FILE_FIELD_VALUE, "max", row.max.toPlainString(), "> 0");
                return List.of(last);
            }
            fitting.add(row);
        }
        if (last.max.compareTo(KillBillTerms.UNLIMITED) == 0) {
            return fitting;
        }
        last.block.notKept("max");
        if (policy == Model.GRADUATED && last.max.signum() > 0 && Decimals.fits(upTo) && offer.answer(REST)
                .equals("free")) {
            Map<Currency, BigDecimal> free = new LinkedHashMap<>();
            last.prices.keySet().forEach(currency -> free.put(currency, BigDecimal.ZERO));
            fitting.add(new Row(last.block, BigDecimal.ONE, KillBillTerms.UNLIMITED, free));
        }
        return fitting;
    }
}
