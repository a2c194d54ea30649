package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.FormulaNames;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.TaxLine;
import dev.tierdesk.catalog.TaxTable;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Variables;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Computes quotes from a catalog. Immutable; safe on any thread.
public final class Quotes {
    private final Catalog catalog;
    private final Clock clock;

    /// @param clock says what "now" is where a request names no date
    public Quotes(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    public Catalog catalog() {
        return catalog;
    }

    /// The quote of a plan. Never throws for what a person typed: what is wrong stands in the problems of the quote and
    /// of its lines.
    public Quote quote(Plan plan, QuoteRequest request) {
        return prepare(plan, request).quote();
    }

    /// Makes a plan ready for a request, of which both its quote and its curves are wanted.
    public PlanBill prepare(Plan plan, QuoteRequest request) {
        return new PlanBill(this, plan, request.context(), bill(plan, request));
    }

    Bill bill(Plan plan, QuoteRequest request) {
        return new Bill(catalog, plan, request, clock.instant());
    }

    Quote quote(Plan plan, QuoteContext context, Bill bill) {
        RoundingPolicy rounding = bill.rounding();
        Currency currency = bill.currency();
        List<QuoteLine> lines = bill.groups().stream().flatMap(group -> group.lines().stream()).toList();
        BigDecimal charges = rounding.round(BigDecimal.ZERO, currency);
        Taxes taxes = new Taxes(context, rounding, currency, bill.at());
        for (QuoteLine line : lines) {
            if (line.charge() != null) {
                charges = charges.add(line.charge().rounded());
                taxes.add(category(line.slot()), line.charge().rounded());
            }
        }
        BigDecimal trueUp = bill.minimum().subtract(charges).max(rounding.round(BigDecimal.ZERO, currency));
        if (trueUp.signum() > 0) {
            taxes.add(TaxCategory.DEFAULT, trueUp);
        }
        BigDecimal subtotal = charges.add(trueUp);
        List<TaxLine> tax = taxes.lines();
        BigDecimal total = tax.stream().map(TaxLine::amount).reduce(subtotal, BigDecimal::add);
        List<String> missing =
                bill.missing().values().stream().flatMap(List::stream).distinct().toList();
        return new Quote(plan, currency, lines, charges, trueUp, subtotal, tax, total, bill.assumed(), missing,
                bill.problems());
    }

    /// What `quantity` metered units (or seats) cost at one price, saved or not, whichever price would win; the line's
    /// resolution says which that is. FIXED_CHARGE ignores the quantity. The allowance is that of the price's plan.
    ///
    /// @param carriedOver allowance carried over from earlier periods, in converted units; a problem of the line where
    ///     the plan's allowance does not roll over
    public QuoteLine charge(Price price, BigDecimal quantity, BigDecimal carriedOver, QuoteContext context) {
        Plan plan = catalog.plan(price.plan()).orElse(null);
        Product product = catalog.product(price.product()).orElse(null);
        Slot slot = Slot.of(price);
        List<Price> rivals = Stream.concat(
                        Stream.of(price),
                        catalog.pricesOfProduct(price.product()).stream()
                                .filter(p -> !p.id().equals(price.id()) && Slot.of(p).equals(slot))
                                .filter(p -> p.plan() == null || p.plan().equals(price.plan())))
                .toList();
        Resolution resolution = new Resolver(context, price.currency(), at(context))
                .resolve(slot, price.plan(), price.priceKey(), rivals);
        FormulaNames names = FormulaNames.of(price, product, catalog.settings(), context.variables());
        Allowances allowances = new Allowances(plan, price.unit() == null || carriedOver.signum() == 0
                ? List.of()
                : List.of(new CarriedOver(price.product(), price.unit(), carriedOver)));
        List<Problem> problems = new ArrayList<>(Bill.checkContext(context, catalog.settings()));
        problems.addAll(allowances.problems());
        Rater rater = problems.stream().anyMatch(Problem::isError)
                ? null
                : Bill.rater(price, names, catalog, Bill.rounding(plan, catalog), problems);
        BigDecimal metered = price.chargeType() == ChargeType.FIXED_CHARGE ? BigDecimal.ONE : quantity;
        Part part = new Part(slot, price.priceKey(), null, false, metered, names.cost(),
                new Resolution(slot, price, resolution.reason(), List.of()), rater, problems);
        QuoteLine line = new PartGroup(List.of(part), null, allowances.included(price.product(), price.unit()),
                allowances.carriedOver(price.product(), price.unit())).lines().getFirst();
        return new QuoteLine(slot, price, line.charge(), line.key(), null, false, line.listPrice(), line.cost(),
                resolution, line.problems());
    }

    /// A price made ready for charging: with its unit's conversion, its plan's rounding or the catalog's, and the costs
    /// and variables that its formulas name.
    ///
    /// @throws PricingException if the terms have errors or a formula's name has no value
    public Rater rater(Price price, QuoteContext context) {
        Product product = catalog.product(price.product()).orElse(null);
        FormulaNames names = FormulaNames.of(price, product, catalog.settings(), context.variables());
        List<Problem> problems = new ArrayList<>();
        RoundingPolicy rounding = Bill.rounding(catalog.plan(price.plan()).orElse(null), catalog);
        Rater rater = Bill.rater(price, names, catalog, rounding, problems);
        if (rater == null) {
            throw new PricingException(problems);
        }
        return rater;
    }

    /// The names that the formulas of `price` may use, with their values: the costs of its product in its currency, and
    /// the variables' defaults.
    public static Variables variables(Price price, Catalog catalog) {
        Product product = catalog.product(price.product()).orElse(null);
        return FormulaNames.of(price, product, catalog.settings(), Map.of()).variables();
    }

    /// The variables that the formulas of these prices use, in the order of the settings.
    public static List<Variable> variables(Collection<Price> prices, CatalogSettings settings) {
        Set<String> used = new HashSet<>();
        prices.forEach(price -> used.addAll(FormulaNames.used(price.terms())));
        return settings.variables().stream().filter(v -> used.contains("var." + v.name())).toList();
    }

    /// The allowance, in converted units, that the price's plan has for what it charges.
    public BigDecimal allowance(Price price) {
        return new Allowances(catalog.plan(price.plan()).orElse(null), List.of())
                .included(price.product(), price.unit());
    }

    /// How an amount of this tax category is taxed, and with what; empty where the context names no country.
    List<TaxLine> tax(TaxCategory category, BigDecimal amount, Currency currency, RoundingPolicy rounding,
            QuoteContext context) {
        Taxes taxes = new Taxes(context, rounding, currency, at(context));
        taxes.add(category, amount);
        return taxes.lines();
    }

    private Instant at(QuoteContext context) {
        return Objects.requireNonNullElseGet(context.date(), clock::instant);
    }

    TaxCategory category(Slot slot) {
        return catalog.product(slot.product()).map(Product::taxCategory).orElse(TaxCategory.DEFAULT);
    }

    /// The taxes of one quote, each rounded per charge and summed by category.
    private final class Taxes {
        private final RoundingPolicy rounding;
        private final Currency currency;
        private final List<TaxTable> table;
        private final Map<TaxCategory, TaxLine> lines = new EnumMap<>(TaxCategory.class);

        Taxes(QuoteContext context, RoundingPolicy rounding, Currency currency, Instant at) {
            this.rounding = rounding;
            this.currency = currency;
            LocalDate date = LocalDate.ofInstant(at, catalog.settings().timeZone());
            this.table = TaxTable.of(catalog.settings(), context, date).stream().toList();
        }

        void add(TaxCategory category, BigDecimal base) {
            for (TaxTable rules : table) {
                TaxTable.Answer answer = rules.answer(category);
                BigDecimal rate = Objects.requireNonNullElse(answer.rate(), BigDecimal.ZERO);
                BigDecimal amount = rounding.round(base.multiply(rate).scaleByPowerOfTen(-2), currency);
                lines.merge(category, new TaxLine(category, answer.treatment(), answer.rate(), base, amount),
                        (a, b) -> new TaxLine(category, a.treatment(), a.rate(), a.base().add(b.base()),
                                a.amount().add(b.amount())));
            }
        }

        List<TaxLine> lines() {
            return List.copyOf(lines.values());
        }
    }
}
