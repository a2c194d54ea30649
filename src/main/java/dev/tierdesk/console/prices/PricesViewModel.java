package dev.tierdesk.console.prices;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.tiers.CatalogDates;
import dev.tierdesk.console.tiers.NewPrice;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.ListModel;
import dev.tierdesk.console.ui.ShownRows;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The list of every price of the catalog. Used on the FX thread.
final class PricesViewModel extends ListModel<PriceRow, PricesViewModel.Facet> {
    private static final String NO_PLAN = "";

    private static final Comparator<PriceRow> ORDER = Comparator.comparing(
            PriceRow::product, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> Objects.requireNonNullElse(row.price().unit(), ""))
            .thenComparing(PriceRow::plan, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(PriceRow::subject)
            .thenComparing(row -> row.price().code());

    /// Of what the rows show a name or a cost.
    private static final Set<Kind> WORDS_OF = EnumSet.of(Kind.SETTINGS, Kind.PRODUCT, Kind.UNIT, Kind.PLAN);

    /// What the list can be filtered by.
    enum Facet {
        PLAN,
        PRODUCT,
        UNIT,
        MODEL,
        CURRENCY,
        KEY,
        CUSTOMER
    }

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private @Nullable Catalog rowsOf;

    PricesViewModel(Workspace workspace, Desk desk) {
        super(Facet.class, PricesViewModel::valuesOf, desk.navigator());
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        selected().addListener((o, before, id) -> {
            if (id != null) {
                workspace.focus().set(new Focus(Kind.PRICE, id));
            }
        });
        desk.follow(this::refresh, workspace.working());
        refresh();
    }

    /// Lets only prices through that are in force on a date.
    ///
    /// @return false where `date` is no date; an empty text lets all through
    boolean showInForce(String date) {
        Optional<Instant> read = new CatalogDates(catalog().settings().timeZone()).read(date);
        rows().only(row -> read.isEmpty() || row.isInForce(read.get()));
        return read.isPresent() || date.isBlank();
    }

    private static Collection<String> valuesOf(PriceRow row, Facet facet) {
        return switch (facet) {
            case PLAN -> List.of(Objects.requireNonNullElse(row.price().plan(), NO_PLAN));
            case PRODUCT -> List.of(row.price().product());
            case UNIT -> Stream.ofNullable(row.price().unit()).toList();
            case MODEL -> List.of(row.price().terms().model().name());
            case CURRENCY -> List.of(row.currency());
            case KEY -> List.of(row.key());
            case CUSTOMER -> List.of(row.customer());
        };
    }

    @Override
    public List<String> values(Facet facet) {
        Catalog catalog = catalog();
        return switch (facet) {
            case PLAN -> Stream.concat(Stream.of(NO_PLAN), catalog.plans().stream().map(Plan::code)).toList();
            case PRODUCT -> catalog.products().stream().map(Product::code).toList();
            case UNIT -> catalog.units().stream().map(BillableUnit::code).toList();
            case MODEL -> Arrays.stream(Model.values()).map(Enum::name).toList();
            case CURRENCY -> catalog.settings().currencies().stream().map(Currency::getCurrencyCode).toList();
            case KEY -> present(PriceRow::key);
            case CUSTOMER -> present(PriceRow::customer);
        };
    }

    @Override
    public String words(Facet facet, String value) {
        return switch (facet) {
            case PLAN -> value.equals(NO_PLAN)
                    ? messages.get("prices.filter.list")
                    : ObjectWords.choice(Kind.PLAN, value, catalog());
            case PRODUCT -> ObjectWords.choice(Kind.PRODUCT, value, catalog());
            case UNIT -> ObjectWords.choice(Kind.UNIT, value, catalog());
            case MODEL -> messages.word(Model.valueOf(value));
            case CURRENCY, KEY, CUSTOMER -> value;
        };
    }

    @Override
    public boolean select(String code) {
        return select(catalog().price(code));
    }

    /// Adds a price of the open one's product and opens it; false where there is no product yet.
    boolean create() {
        Catalog catalog = catalog();
        if (catalog.products().isEmpty()) {
            return false;
        }
        String product = open().map(row -> row.price().product())
                .orElseGet(() -> catalog.products().iterator().next().code());
        UUID id = workspace.newId();
        workspace.edit(new NewPrice(catalog).ofProduct(id, product), "price.add." + id);
        selected().set(id);
        return true;
    }

    /// Copies the open price and opens the copy.
    void duplicate() {
        open().ifPresent(row -> {
            UUID id = workspace.newId();
            workspace.edit(new NewPrice(catalog()).copy(row.price(), id), "price.duplicate." + id);
            selected().set(id);
        });
    }

    @Override
    public void delete(Collection<PriceRow> prices) {
        new PriceDeletion(workspace, desk).ask(prices.stream().map(PriceRow::price).toList());
    }

    private List<String> present(Function<PriceRow, String> value) {
        return rows().all().stream().map(value).filter(v -> !v.isEmpty()).distinct().sorted().toList();
    }

    private Catalog catalog() {
        return workspace.working().get();
    }

    /// Makes anew the rows of prices that changed, and all of them where a name or cost did that they show.
    private void refresh() {
        Catalog catalog = catalog();
        Catalog told = rowsOf;
        boolean sameWords = told != null && WORDS_OF.stream().allMatch(kind -> catalog.hasSame(kind, told));
        rowsOf = catalog;
        PriceWords in = new PriceWords(messages, catalog);
        ShownRows<PriceRow> before = shownRows();
        show(catalog.prices().stream().map(price -> {
            boolean dirty = workspace.isDirty(price.id());
            PriceRow row = before.row(price.id());
            boolean same = sameWords && row != null && Objects.equals(row.price(), price) && row.dirty() == dirty;
            return same ? row : PriceRow.of(price, in, period(price, catalog), dirty);
        }).sorted(ORDER).toList());
    }

    private String period(Price price, Catalog catalog) {
        CatalogDates dates = new CatalogDates(catalog.settings().timeZone());
        Instant from = price.effectiveFrom();
        Instant until = price.effectiveUntil();
        if (from == null && until == null) {
            return messages.get("prices.period.always");
        }
        if (from == null) {
            return messages.get("prices.period.until", "until", dates.show(Objects.requireNonNull(until)));
        }
        return until == null
                ? messages.get("prices.period.from", "from", dates.show(from))
                : messages.get("prices.period.between", "from", dates.show(from), "until", dates.show(until));
    }
}
