package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Column;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Makes price sheets. Used on one thread.
public final class PriceSheets {
    private static final int MOST_OF_PLAN = 400;
    private static final int MOST_OF_PRODUCT = 1000;
    private static final List<String> BUNDLES = List.of("dev.tierdesk.words", "dev.tierdesk.exchange.sheet");

    private final Catalog catalog;
    private final SheetRequest request;
    private final Clock clock;
    private final Report report;
    private final Messages messages;
    private final Money money;
    private final Dates dates;

    private PriceSheets(Catalog catalog, SheetRequest request, Clock clock, Report report) {
        this.catalog = catalog;
        this.request = request;
        this.clock = clock;
        this.report = report;
        messages = messages(request.language());
        money = new Money(request.currency(), messages);
        dates = new Dates(messages, catalog.settings().timeZone());
    }

    /// The sheet of all plans of `catalog` that may be shown.
    ///
    /// @param clock says which prices are in force
    /// @param report told of everything that is left out
    public static PriceSheet of(Catalog catalog, SheetRequest request, Clock clock, Report report) {
        return new PriceSheets(catalog, request, clock, report).sheet();
    }

    /// Why a plan would not be on the sheet; empty where it would.
    public static Optional<Problem> hidden(Plan plan, Catalog catalog, SheetRequest request) {
        return hidden(ShownPlan.of(plan, catalog), request);
    }

    /// Whether there are list prices that a sheet could show.
    ///
    /// @param clock says which prices are in force
    public static boolean hasLists(Catalog catalog, SheetRequest request, Clock clock) {
        return new PriceSheets(catalog, request, clock, new Report()).hasLists();
    }

    private static Optional<Problem> hidden(ShownPlan shown, SheetRequest request) {
        Where where = CatalogCheck.where(shown.plan());
        String code = shown.plan().code();
        if (request.forCustomers() && !shown.isForCustomers()) {
            return Optional.of(Problem.of(SheetProblem.SHEET_PLAN_HIDDEN, where).with("plan", code));
        }
        String currency = request.currency().getCurrencyCode();
        return shown.hasPrices(request.currency())
                ? Optional.empty()
                : Optional.of(Problem.of(SheetProblem.SHEET_PLAN_OTHER_CURRENCY, where).with("plan", code)
                        .with("currency", currency));
    }

    /// Words and numbers of one language: "1.000" beside English words would be read as one.
    private static Messages messages(Locale wanted) {
        boolean known = Messages.LANGUAGES.stream()
                .anyMatch(language -> language.getLanguage().equals(wanted.getLanguage()));
        Locale language = known ? wanted : Messages.LANGUAGES.getFirst();
        return Messages.load(language, language, BUNDLES);
    }

    private PriceSheet sheet() {
        List<ShownPlan> plans = new ArrayList<>(
                ShownPlan.all(catalog, request.currency()).stream().filter(this::isShown).toList());
        if (request.lists() && hasLists()) {
            plans.add(lists());
        }
        if (plans.isEmpty()) {
            report.add(Problem.of(SheetProblem.SHEET_EMPTY, Where.ROOT));
        }
        List<SlotPrices> prices = plans.stream()
                .map(this::prices)
                .toList();
        prices.stream().filter(plan -> !ShownPlan.isLists(plan.state().plan())).forEach(this::reportLeftOut);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", List.of(), new PlanRows(messages, money, dates, this::isProductShown).of(plans)));
        List<Slot> slots = prices.stream().flatMap(plan -> plan.slots().stream()).distinct().toList();
        products(slots).forEach(product -> sections.add(section(product, slots, plans, prices)));
        return new PriceSheet(
                catalog.settings().name(), subtitle(), request.forCustomers() ? "" : messages.get("sheet.internal"),
                messages.get("sheet.page"), plans.stream().map(this::column).toList(), sections, notes());
    }

    private SlotPrices prices(ShownPlan plan) {
        return new SlotPrices(plan.state(), request.currency(), clock.instant(), request.forCustomers());
    }

    private ShownPlan lists() {
        return ShownPlan.lists(catalog, messages.get("sheet.lists"), request.currency());
    }

    private boolean hasLists() {
        return prices(lists()).slots().stream().anyMatch(slot -> isProductShown(slot.product()));
    }

    private boolean isShown(ShownPlan plan) {
        Optional<Problem> hidden = hidden(plan, request);
        hidden.ifPresent(report::add);
        return hidden.isEmpty();
    }

    private void reportLeftOut(SlotPrices prices) {
        prices.leftOut().forEach(price -> report.add(
                Problem.of(SheetProblem.SHEET_PRICE_HIDDEN, CatalogCheck.where(price)).with("price", price.code())));
        if (request.forCustomers()) {
            new TreeSet<>(prices.state().prices().stream().map(Price::product).toList()).stream()
                    .filter(product -> !isProductShown(product))
                    .forEach(product -> report.add(
                            Problem.of(SheetProblem.SHEET_PRODUCT_HIDDEN, CatalogCheck.where(prices.state().plan()))
                                    .with("plan", prices.state().plan().code()).with("product", product)));
        }
    }

    /// The products of these slots: what is charged once first, then seats, then usage; each by name.
    private List<Product> products(List<Slot> slots) {
        return slots.stream()
                .filter(slot -> isProductShown(slot.product()))
                .sorted(Comparator.comparing(Slot::chargeType))
                .map(Slot::product)
                .distinct()
                .flatMap(code -> catalog.product(code).stream())
                .toList();
    }

    /// A product that is gone from the catalog is shown to nobody.
    private boolean isProductShown(String code) {
        return catalog.product(code).filter(p -> !request.forCustomers() || ShownPlan.isForCustomers(p)).isPresent();
    }

    private Section section(Product product, List<Slot> slots, List<ShownPlan> plans, List<SlotPrices> prices) {
        List<Row> rows = slots.stream()
                .filter(slot -> slot.product().equals(product.code()))
                .sorted(Comparator.comparing(Slot::chargeType)
                        .thenComparingInt(slot -> slot.unit() == null ? 0 : product.units().indexOf(slot.unit()))
                        .thenComparing(Slot::component))
                .map(slot -> row(slot, product, plans, prices))
                .toList();
        return new Section(product.name(), card(product), rows);
    }

    private Row row(Slot slot, Product product, List<ShownPlan> plans, List<SlotPrices> prices) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            PriceLines words = new PriceLines(
                    messages, money, plans.get(i).state(), request.forCustomers(), clock, report);
            String key = product.keys().label();
            cells.add(new SlotCell(messages, words, key == null ? "" : key).of(prices.get(i).of(slot)));
        }
        return new Row(label(slot), cells);
    }

    private String label(Slot slot) {
        String what = slot.unit() == null
                ? messages.get(slot.chargeType() == ChargeType.SEAT ? "sheet.row.seats" : "sheet.row.fixed")
                : catalog.unit(slot.unit()).map(BillableUnit::name).orElse(slot.unit());
        return slot.component().isEmpty()
                ? what : messages.get("sheet.row.component", "what", what, "component", slot.component());
    }

    private List<String> card(Product product) {
        List<String> lines = new ArrayList<>();
        Where where = CatalogCheck.where(product);
        if (!product.description().isBlank()) {
            lines.add(beginning(product.description(), MOST_OF_PRODUCT, where.field("description")));
        }
        if (!product.features().isEmpty()) {
            lines.add(beginning(String.join(" · ", product.features()), MOST_OF_PRODUCT, where.field("features")));
        }
        List<String> required = product.requires().stream()
                .filter(this::isProductShown)
                .flatMap(code -> catalog.product(code).stream())
                .map(Product::name)
                .toList();
        if (!required.isEmpty()) {
            lines.add(messages.get("sheet.requires", "products", String.join(", ", required)));
        }
        if (product.taxCategory() != TaxCategory.DEFAULT) {
            lines.add(messages.get("sheet.tax", "category", messages.word(product.taxCategory())));
        }
        return lines;
    }

    private Column column(ShownPlan shown) {
        PlanKind kind = shown.state().plan().kind();
        return new Column(
                shown.plan().code(),
                shown.state().plan().name(),
                kind == PlanKind.STANDALONE ? "" : messages.word(kind),
                request.forCustomers() || shown.isLists() ? "" : status(shown),
                beginning(shown.state().plan().publicDescription(), MOST_OF_PLAN,
                        CatalogCheck.where(shown.plan()).field("public_description")));
    }

    /// As much of a text as has room above prices, on every page.
    private String beginning(String text, int most, Where where) {
        if (text.length() <= most) {
            return text;
        }
        report.add(Problem.of(SheetProblem.SHEET_TEXT_CUT, where).with("most", most));
        String begin = text.substring(0, Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1);
        int word = begin.lastIndexOf(' ');
        return begin.substring(0, word < most / 2 ? begin.length() : word).strip() + "…";
    }

    private String status(ShownPlan shown) {
        String status = messages.word(shown.plan().status());
        return shown.version() == 0
                ? status : messages.get("sheet.status", "status", status, "number", shown.version());
    }

    private String subtitle() {
        return messages.get("sheet.subtitle", "currency", currencyName(),
                "date", dates.day(dates.dayOf(clock.instant())));
    }

    private String currencyName() {
        Locale language = messages.language();
        return request.currency().getDisplayName(language) + " (" + request.currency().getCurrencyCode() + ")";
    }

    private List<String> notes() {
        CatalogSettings settings = catalog.settings();
        return List.of(
                messages.get(settings.smallBusiness() ? "sheet.note.small-business" : "sheet.note.tax"),
                messages.get("sheet.note.period"));
    }
}
