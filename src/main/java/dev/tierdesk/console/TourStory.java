package dev.tierdesk.console;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountKind;
import dev.tierdesk.catalog.bulk.AmountRounding;
import dev.tierdesk.catalog.bulk.BulkPriceChange;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.merge.Merging;
import dev.tierdesk.console.shell.FirstLook;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.KeptDrafts;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Stage;

/// What has happened in the demo catalog before pictures of it are taken: customers are on its plans, and one plan has
/// a draft whose worked example fails.
final class TourStory {
    private static final String PRICE = "growth.translation-api.api_calls";
    private static final String UNIT = "api_calls";
    private static final String PRODUCT = "translation-api";
    private static final String SCHEDULED_PRICE = "scale.base-fee";
    private static final String SCHEDULED_PRODUCT = "vision-api";

    private final Workspace workspace;
    private final Consumer<RuntimeException> failed;

    TourStory(Workspace workspace, Consumer<RuntimeException> failed) {
        this.workspace = workspace;
        this.failed = failed;
    }

    /// Imports a list of who is on what.
    void subscribe() {
        List<Subscription> subscriptions = new ArrayList<>();
        subscribe("free", 1, 1204, subscriptions);
        subscribe("startup", 2, 318, subscriptions);
        subscribe("growth", 7, 83, subscriptions);
        subscribe("growth", 6, 13, subscriptions);
        subscribe("scale", 1, 21, subscriptions);
        subscribe("enterprise", 1, 4, subscriptions);
        LocalDate yesterday = workspace.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        workspace.importSubscriptions(new SubscriptionList("billing", yesterday, subscriptions), all -> {}, failed);
    }

    /// Saves another last tier of a published price.
    void draft() {
        Price price = workspace.saved().get().price(PRICE).orElseThrow();
        List<Tier> tiers = new ArrayList<>(price.terms().tiers());
        tiers.removeLast();
        tiers.add(Tier.upTo("50000", "0.0043"));
        tiers.add(Tier.andAbove("0.004"));
        workspace.edit(price.with(p -> p.terms = p.terms.with(t -> t.tiers = tiers)), "tiers");
        workspace.save(List.of(price.id()), "Growth: tiers for API calls", change -> {}, failed);
    }

    /// Plans two changes, of which one is stale by now.
    void schedule() {
        Price fee = workspace.saved().get().price(SCHEDULED_PRICE).orElseThrow();
        Product product = workspace.saved().get().product(SCHEDULED_PRODUCT).orElseThrow();
        Intention dearer = new Intention.Edit(fee, fee.with(p -> {
            p.terms = p.terms.with(t -> t.amount = new BigDecimal("219"));
            p.name = "Base fee";
        }));
        Intention away = new Intention.Move(product, Maturity.DEPRECATED, null);
        workspace.schedule().add(later(away, 49, "Vision API deprecated"), added -> {}, refused -> {}, failed);
        workspace.schedule().add(later(dearer, 18, "Scale: base fee"), added -> rename(fee), refused -> {}, failed);
    }

    /// Plans other prices for a plan on sale, which is published with them.
    void together() {
        AmountChange dearer = new AmountChange(AmountChange.By.PERCENT, new BigDecimal("5"),
                Set.of(AmountKind.values()), new AmountRounding.Exact());
        PriceSelection startup = PriceSelection.of(startup().map(Price::code).collect(Collectors.toSet()));
        List<Intention> intentions = new BulkPriceChange(startup, dearer)
                .preview(workspace.saved().get(), workspace.clock()).intentions(Set.of());
        Instant due = workspace.clock().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(30));
        ScheduleRequest request =
                new ScheduleRequest(intentions, due, workspace.author(), "Startup: 5 % more", "Agreed");
        workspace.schedule().add(request,
                added -> {}, refused -> failed.accept(new IllegalStateException(refused.toString())), failed);
    }

    /// The prices of one plan.
    List<UUID> startupPrices() {
        return startup().map(Price::id).toList();
    }

    private Stream<Price> startup() {
        return workspace.saved().get().pricesOfPlan("startup").stream();
    }

    /// Deletes a list price.
    void delete() {
        Price price = workspace.saved().get().pricesOfPlan(null).getFirst();
        List<Change> gone = List.of(Change.deleted(price));
        workspace.write("List price taken away", ChangeSource.DELETE, gone, change -> {}, failed);
    }

    /// The number of the last change of the window.
    long lastChange() {
        return Objects.requireNonNull(workspace.lastChange().get()).number();
    }

    /// Moves a product that was an experiment.
    void move() {
        Product product = workspace.saved().get().product("mcp-files-server").orElseThrow();
        workspace.write("MCP Files Server moved to BETA", ChangeSource.LIFECYCLE,
                List.of(new Change(product, product.with(p -> p.maturity = Maturity.BETA))), change -> {}, failed);
    }

    private ScheduleRequest later(Intention intention, int days, String label) {
        Instant due = workspace.clock().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(days));
        return new ScheduleRequest(intention, due, workspace.author(), label, "Agreed for the new year");
    }

    private void rename(Price price) {
        workspace.edit(price.with(p -> p.name = "Monthly fee"), "name");
        workspace.save(List.of(price.id()), "Scale: name of the fee", change -> {}, failed);
    }

    /// Begins to edit a product.
    void describe() {
        Product product = workspace.saved().get().product(PRODUCT).orElseThrow();
        workspace.edit(product.with(p -> p.description = p.description + " And more."), "description");
    }

    /// Writes an edit of a product as an import, which makes a backup and says what was done.
    void describeByImport(Window window) {
        Product product = workspace.saved().get().product(SCHEDULED_PRODUCT).orElseThrow();
        Change longer = new Change(product, product.with(p -> p.description = p.description + " And more."));
        workspace.writeImport("Import", "Import of descriptions.csv", null, List.of(longer),
                new UndoOffer(workspace, window.desk()), failed);
    }

    /// Begins to convert a unit that published plans charge.
    void convert() {
        BillableUnit unit = workspace.saved().get().unit(UNIT).orElseThrow();
        workspace.edit(unit.with(u -> u.conversion = new Conversion(
                Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.CEILING, 0)), "conversion");
    }

    /// Maps a product to a gateway whose last export had another limit.
    void gateway() {
        Product product = workspace.saved().get().product(PRODUCT).orElseThrow();
        String limit = "{\"route\":{\"rate-limiting\":{\"config\":{\"minute\":60}}}}";
        String plugins = "{\"service\":{\"cors\":{},\"key-auth\":{}}}";
        String upstream = "https://translation.internal.example";
        workspace.edit(product.with(p -> p.gateways.add(new GatewayMapping(Gateway.KONG, "translation", List.of(
                new GatewayRoute("POST", "/v1/translate", upstream, UNIT, limit, plugins, "translation", "translate"),
                new GatewayRoute("POST", "/v1/batches", upstream, UNIT, limit, plugins, "translation", "batch"),
                new GatewayRoute("GET", "/v1/languages", upstream, null, "", plugins, "translation", "languages")),
                GatewayStatus.STALE, workspace.clock().instant()))), "gateways");
    }

    /// Offers drafts as after a crash: of a changed product, of one that was saved meanwhile, and of a new unit.
    void crash(Merging merging, KeptDrafts kept) {
        Catalog saved = workspace.saved().get();
        Product changed = saved.product("speech-api").orElseThrow();
        Product since = saved.product(PRODUCT).orElseThrow();
        Product begun = since.with(p -> p.name = "Translation");
        Instant when = workspace.clock().instant().minus(Duration.ofMinutes(12));
        merging.offer(kept, Stream.of(
                        new Draft(changed, changed.with(p -> {
                            p.name = "Speech to Text API";
                            p.tags = List.of("audio", "realtime");
                        }), Map.of("openapi_url", "https:/")),
                        new Draft(begun, begun.with(p -> p.name = "Translate API"), Map.of()),
                        new Draft(null, BillableUnit.draft(workspace.newId(), "pages", "Pages"), Map.of()))
                .map(draft -> new KeptDrafts.Kept(draft, when))
                .toList());
    }

    /// Forgets what [#convert] and [#gateway] began.
    void revert() {
        Catalog saved = workspace.saved().get();
        workspace.revert(List.of(saved.unit(UNIT).orElseThrow().id(), saved.product(PRODUCT).orElseThrow().id()));
    }

    private static void subscribe(String plan, int version, int count, List<Subscription> all) {
        for (int i = 0; i < count; i++) {
            all.add(new Subscription(plan + "-" + version + "-" + i, plan, version, "ACTIVE", null, null, null, null));
        }
    }

    /// Shows what the next start would show until the catalog is open.
    static void opening(Window window, Stage stage) {
        window.root().applyCss();
        window.root().layout();
        String screen = window.model().screen().get().key();
        stage.getScene().setRoot(new FirstLook(window.glance(), null, screen, window.desk().messages()).root());
    }
}
