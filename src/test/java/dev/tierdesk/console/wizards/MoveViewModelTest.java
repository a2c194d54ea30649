package dev.tierdesk.console.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Wizard;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveViewModelTest {
    private final OpenShop shop;

    MoveViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void offersWhatIsAllowedAndSaysWhyTheRestIsNot() {
        MoveViewModel model = model("vision-api");

        assertThat(model.options()).extracting(MoveOption::state)
                .containsExactly(Maturity.EXPERIMENTAL, Maturity.BETA, Maturity.DEPRECATED, Maturity.RETIRED);
        assertThat(model.options()).extracting(MoveOption::allowed).containsExactly(false, false, true, false);
        assertThat(option(model, Maturity.RETIRED).words())
                .isEqualTo("GA is not followed by RETIRED: DEPRECATED comes first.");
        assertThat(model.chosen().get()).isEqualTo(Maturity.DEPRECATED);
        assertThat(model.verb()).isEqualTo("Deprecate product");
        assertThat(model.notes()).singleElement().asString().contains("Vision Agent requires Vision API");
    }

    @Test
    void theStationsSaySinceWhenAsFarAsThatIsKnown() {
        assertThat(model("mcp-files-server").stations()).extracting(Station::words)
                .containsExactly("now", "next", "not yet", "not yet", "not yet");
        shop.save(stored("mcp-files-server").with(p -> p.maturity = Maturity.BETA));
        shop.save(stored("mcp-files-server").with(p -> p.maturity = Maturity.GA));

        assertThat(model("mcp-files-server").stations()).extracting(Station::words)
                .containsExactly("passed", "21 Nov 2026", "now, since 21 Nov 2026", "next", "not yet");
    }

    @Test
    void aMoveIsWrittenWithItsReasonAndTakenBackByTheToast() {
        MoveViewModel model = model("vision-api");
        model.reason().set(" Vision Agent takes over. ");

        model.move();

        assertThat(stored("vision-api").maturity()).isEqualTo(Maturity.DEPRECATED);
        ChangeSet change = Objects.requireNonNull(shop.workspace.lastChange().get());
        assertThat(change.source()).isEqualTo(ChangeSource.LIFECYCLE);
        assertThat(change.reason()).isEqualTo("Vision Agent takes over.");
        assertThat(shop.dialogs.toasts).containsExactly("Vision API moved to DEPRECATED");
        assertThat(shop.dialogs.closed).isEqualTo(1);

        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(stored("vision-api").maturity()).isEqualTo(Maturity.GA);
    }

    @Test
    void aMoveThatBecameIllegalMeanwhileIsRefusedInWords() {
        MoveViewModel model = model("mcp-files-server");
        model.table().set(model.tables().getLast());
        model.chosen().set(PublishStatus.ARCHIVED);

        write(product("payouts").with(e -> e.requires.add("mcp-files-server")));

        assertThat(model.refusal().get()).startsWith("Meanwhile something changed.")
                .contains("payouts requires mcp-files-server");
        model.move();
        assertThat(model.refusal().get()).contains("payouts requires mcp-files-server");
        assertThat(stored("mcp-files-server").publishStatus()).isEqualTo(PublishStatus.DRAFT);
        assertThat(shop.dialogs.closed).isZero();
    }

    @Test
    void whatSomebodyElseMovedThereMeanwhileIsSaidAndNotMovedAgain() {
        MoveViewModel model = model("vision-api");
        assertThat(model.chosen().get()).isEqualTo(Maturity.DEPRECATED);

        write(product("vision-api").with(e -> e.maturity = Maturity.DEPRECATED));

        assertThat(model.chosen().get()).isNull();
        assertThat(model.refusal().get())
                .isEqualTo("Meanwhile something changed. Vision API: DEPRECATED already.");
        assertThat(model.note()).isEqualTo("Choose a step.");
        model.move();
        model.moveOnDate();
        assertThat(shop.dialogs.closed).isZero();
        assertThat(shop.dialogs.failures).isEmpty();
    }

    @Test
    void whatSomebodyElseDeletedMeanwhileIsSaidByItsName() {
        MoveViewModel model = model("mcp-files-server");
        shop.workspace.write("Deletion", ChangeSource.DELETE, List.of(Change.deleted(product("mcp-files-server"))),
                done -> {}, shop.dialogs::failed);

        model.move();

        assertThat(model.refusal().get()).isEqualTo("mcp-files-server is not in the catalog any more.");
        assertThat(shop.dialogs.failures).isEmpty();
    }

    @Test
    void withoutASubscriptionListCountsAreUnknownAndRetiringAsksForCodeAndReason() {
        write(product("geocoding-api").with(e -> e.maturity = Maturity.DEPRECATED));
        MoveViewModel model = model("geocoding-api");
        model.chosen().set(Maturity.RETIRED);

        assertThat(model.list().list()).startsWith("No subscription list");
        assertThat(model.affected().rows(Maturity.RETIRED)).isNotEmpty().extracting(AffectedRow::subscriptions)
                .containsOnly("unknown");
        assertThat(model.needsTyping()).isTrue();
        assertThat(model.needsReason()).isTrue();
        assertThat(model.notes()).anyMatch(note -> note.contains("ARCHIVED, and both stay so for good"));

        model.move();
        assertThat(model.refusal().get()).contains("Type geocoding-api to confirm", "Say why");
        assertThat(stored("geocoding-api").maturity()).isEqualTo(Maturity.DEPRECATED);

        model.typed().set("geocoding-api");
        model.reason().set("Nobody used it.");
        model.move();
        assertThat(stored("geocoding-api").maturity()).isEqualTo(Maturity.RETIRED);
        assertThat(stored("geocoding-api").publishStatus()).isEqualTo(PublishStatus.ARCHIVED);
    }

    @Test
    void aListThatIsTooOldIsShownWithItsDateAndNotTrusted() {
        Lists.bring(shop, Lists.YESTERDAY.minusDays(30), "startup");
        write(product("geocoding-api").with(e -> e.maturity = Maturity.DEPRECATED));
        MoveViewModel model = model("geocoding-api");
        model.chosen().set(Maturity.RETIRED);

        assertThat(model.list().list()).isEqualTo("Subscription list of 21 Oct 2026, 31 days old: too old to trust");
        assertThat(model.needsTyping()).isTrue();

        Lists.bring(shop, Lists.YESTERDAY);
        assertThat(model.needsTyping()).isFalse();
        assertThat(model.list().isDoubtful()).isFalse();
    }

    @Test
    void plansCountTheirSubscriptionsOnce() {
        Lists.bring(shop, Lists.YESTERDAY, "growth", "scale", "startup");
        MoveViewModel model = model("vision-api");

        List<AffectedRow> rows = model.affected().rows(Maturity.DEPRECATED);

        assertThat(rows).filteredOn(row -> row.code().equals("growth")).singleElement().satisfies(row -> {
            assertThat(row.what()).contains("API calls, VOLUME");
            assertThat(row.subscriptions()).isEqualTo("1");
            assertThat(row.after()).isEqualTo("1 continue, none can be added");
        });
        assertThat(rows.getLast().isSum()).isTrue();
        assertThat(rows.getLast().subscriptions()).isEqualTo("2");
        assertThat(model.affected().summary()).isEqualTo("4 plans, 2 active subscriptions");
    }

    @Test
    void severalUnitsMoveTogetherOrNotAtAll() {
        List<BillableUnit> units = List.of(unit("tokens_in"), unit("messages_sent"));
        MoveViewModel model = new MoveViewModel(
                shop.workspace, shop.desk, units.stream().map(BillableUnit::id).toList(), null);

        assertThat(model.title()).isEqualTo("Lifecycle of 2 units");
        assertThat(model.stations()).extracting(Station::words).containsExactly("1 of 2 now", "1 of 2 now");
        model.chosen().set(UnitStatus.ARCHIVED);
        assertThat(model.verb()).isEqualTo("Archive 2 units");
        model.move();

        assertThat(shop.stored().unit("tokens_in").orElseThrow().status()).isEqualTo(UnitStatus.ARCHIVED);
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).changes()).hasSize(1);
    }

    @Test
    void whatOnlySomeCanDoNamesThoseThatCannot() {
        MoveViewModel model = model("vision-api", "speech-api");

        assertThat(option(model, Maturity.DEPRECATED).allowed()).isTrue();
        assertThat(option(model, Maturity.RETIRED).words()).isEqualTo("""
                Vision API: GA is not followed by RETIRED: DEPRECATED comes first.
                Speech API: BETA is not followed by RETIRED: DEPRECATED comes first.""");
    }

    @Test
    void unsavedEditsStayInTheNewState() {
        shop.workspace.edit(product("vision-api").with(e -> e.name = "Sight API"), "name");

        model("vision-api").move();

        assertThat(stored("vision-api").name()).isEqualTo("Vision API");
        assertThat(product("vision-api").name()).isEqualTo("Sight API");
        assertThat(product("vision-api").maturity()).isEqualTo(Maturity.DEPRECATED);
    }

    @Test
    void whatWasNeverSavedIsSavedFirst() {
        Product made = Product.draft(shop.workspace.newId(), "sight-api", "Sight API", "OTHER");
        shop.workspace.edit(made, "create");

        new Wizards(shop.workspace, shop.desk).start(Wizard.MOVE, List.of(made.id()));

        assertThat(shop.dialogs.toasts).containsExactly("Sight API is not saved yet. Save it first.");
        assertThat(shop.dialogs.shown).isNull();
    }

    private MoveViewModel model(String... codes) {
        MoveViewModel model = new MoveViewModel(
                shop.workspace, shop.desk, Arrays.stream(codes).map(code -> product(code).id()).toList(), null);
        model.follow();
        return model;
    }

    private static MoveOption option(MoveViewModel model, State state) {
        return model.options().stream().filter(o -> o.state().equals(state)).findFirst().orElseThrow();
    }

    @Test
    void whereItCouldNotBeWrittenTheWizardStaysWithAllThatWasTyped() {
        MoveViewModel model = model("vision-api");
        model.reason().set("Too old");
        shop.another().write("Elsewhere", ChangeSource.EDIT, List.of(new Change(
                product("vision-api"), product("vision-api").with(e -> e.description = "newer"))), done -> {},
                shop.dialogs::failed);

        model.move();

        assertThat(shop.dialogs.failures).hasSize(1);
        assertThat(shop.dialogs.closed).isZero();
        assertThat(model.reason().get()).isEqualTo("Too old");
    }

    private void write(Product product) {
        shop.save(product);
    }

    private Product product(String code) {
        return shop.product(code);
    }

    private Product stored(String code) {
        return shop.stored().product(code).orElseThrow();
    }

    private BillableUnit unit(String code) {
        return shop.working().unit(code).orElseThrow();
    }
}
