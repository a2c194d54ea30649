package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CALLS;
import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.PRICE;
import static dev.tierdesk.store.Samples.PRO;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogStoreTest {
    private final CatalogFiles files;
    private CatalogStore store;

    CatalogStoreTest(@TempDir Path folder) {
        files = new CatalogFiles(Directories.below(folder), CLOCK);
        store = EmptyCatalog.open(folder, settings("Demo"), files);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = files.open(files.find("Demo").orElseThrow());
    }

    @Test
    void aNewCatalogHoldsItsSettingsAndNoChangeSets() {
        assertThat(store.catalog()).isEqualTo(Catalog.empty(settings("Demo")));
        assertThat(store.changeSets()).isEmpty();
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        ChangeSet written = store.change(everything());

        reopen();

        assertThat(store.catalog()).isEqualTo(Catalog.empty(settings("Demo")).apply(everything().changes()));
        assertThat(store.changeSet(1)).isEqualTo(written);
        assertThat(store.damage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aCatalogOfAnyShapeComesBackAsItWas(long seed) {
        Catalog random = RandomShop.of(seed, 12);
        CatalogSettings mine = store.catalog().settings();
        CatalogSettings theirs = random.settings();
        CatalogSettings settings = new CatalogSettings(mine.id(), theirs.name(), theirs.currencies(), theirs.rounding(),
                theirs.timeZone(), theirs.sellerCountry(), theirs.smallBusiness(), theirs.taxRules(),
                theirs.variables(),
                theirs.productTypes(), theirs.subscriptionAgeLimitDays(), theirs.acceptedProblems());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(mine, settings));
        random.aggregates().stream().skip(1).forEach(a -> changes.add(Change.created(a)));

        store.change(new ChangeRequest("All", ChangeSource.EDIT, "Ada", "a reason", changes));

        assertThat(DocumentWriter.write(store.catalog())).isEqualTo(DocumentWriter.write(random));
        assertThat(store.damage()).isEmpty();
        assertThat(store.changeSet(1).reason()).isEqualTo("a reason");
    }

    @Test
    void tiersAreAddedChangedAndTakenAwayInTheirPlaces() {
        store.change(everything());
        Price price = PRICE;
        for (List<Tier> tiers : List.of(
                List.of(Tier.upTo("10", "3"), Tier.upTo("20", "2"), Tier.upTo("30", "1.5"), Tier.andAbove("1")),
                List.of(Tier.upTo("10", "3"), Tier.upTo("25", "2"), Tier.upTo("30", "1.5"), Tier.andAbove("1")),
                List.of(Tier.andAbove("4")),
                List.of(Tier.upTo("5", "4"), Tier.andAbove("4")))) {
            Price next = price.with(p -> p.terms = Terms.tiered(Model.GRADUATED, tiers.toArray(Tier[]::new)));

            store.change(edit("Tiers", new Change(price, next)));

            assertThat(store.catalog().price(next.code())).contains(next);
            assertThat(store.damage()).isEmpty();
            price = next;
        }
    }

    @Test
    void aPriceMovesToAPlanThatIsMadeWithIt() {
        store.change(everything());
        Plan made = Plan.draft(Samples.id(77), "made", "Made", PRICE.currency());

        store.change(edit("Move", new Change(PRICE, PRICE.with(p -> p.plan = "made")), Change.created(made)));

        assertThat(store.catalog().price(PRICE.code()).orElseThrow().plan()).isEqualTo("made");
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void withoutItsBackupAChangeOfManyIsNotWritten() throws IOException {
        store.change(everything());
        Catalog before = store.catalog();
        Path backups = CatalogPaths.ofDatabase(store.database().path()).backups();
        Files.createDirectories(backups.getParent());
        Files.writeString(backups, "no folder");

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.change(new ChangeRequest("Dearer", ChangeSource.BULK, "Ada", null,
                        List.of(new Change(PRICE, PRICE.with(p -> p.name = "Dearer"))))))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.BROKEN));

        assertThat(store.catalog()).isEqualTo(before);
        assertThat(store.changeSets()).hasSize(1);
        Files.delete(backups);
    }

    @Test
    void aWriteThatIsCancelledAtAnyStepLeavesNothingAndTheNextOneGoesOn() {
        Catalog before = store.catalog();
        Stopping whole = new Stopping(Integer.MAX_VALUE);
        ChangeRequest request = everything();
        for (int step = 1; step < 40; step++) {
            Stopping stopping = new Stopping(step);
            try {
                store.change(request, stopping);
                assertThat(stopping.asked).as("not cancelled").isLessThan(step);
            } catch (StoreException e) {
                assertThat(e.reason()).isEqualTo(StoreException.Reason.CANCELLED);
                assertThat(store.catalog()).isEqualTo(before);
                assertThat(store.changeSets()).isEmpty();
                continue;
            }
            break;
        }
        store.undo(1, "Ada", "Undo");

        ChangeSet written = store.change(request, whole);

        assertThat(written.number()).isEqualTo(3);
        assertThat(whole.shares).isSorted().hasSizeGreaterThan(20).endsWith(1.0);
        assertThat(store.catalog()).isEqualTo(before.apply(request.changes()));
        assertThat(store.damage()).isEmpty();
    }

    /// Stops a write when it is asked for the n-th time.
    private static final class Stopping implements Watch {
        private final int at;
        private final List<Double> shares = new ArrayList<>();
        private int asked;

        Stopping(int at) {
            this.at = at;
        }

        @Override
        public void done(double share) {
            shares.add(share);
        }

        @Override
        public boolean cancelled() {
            return ++asked >= at;
        }
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsAConflictAndWritesNothing() {
        store.change(everything());
        Product theirs = TRANSLATION.with(p -> p.name = "Theirs");
        Product mine = TRANSLATION.with(p -> p.name = "Mine");
        store.change(edit("Theirs", new Change(TRANSLATION, theirs)));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.change(edit("Mine",
                        new Change(CALLS, CALLS.with(u -> u.name = "Calls")), new Change(TRANSLATION, mine))))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(StoreException.Reason.CONFLICT);
                    assertThat(e.conflicts()).containsExactly(new StoreException.Conflict(TRANSLATION, mine, theirs));
                });
        assertThat(store.changeSets()).hasSize(2);
        assertThat(store.catalog().unit("api_calls")).contains(CALLS);
    }

    @Test
    void aChangeOfWhatSomebodyElseDeletedIsAConflictWithNothing() {
        store.change(everything());
        store.change(edit("Delete", Change.deleted(PRICE)));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.change(edit("Mine", new Change(PRICE, PRICE.with(p -> p.name = "x")))))
                .satisfies(e -> assertThat(e.conflicts().getFirst().theirs()).isNull());
    }

    @Test
    void makingWhatIsThereAlreadyIsAConflict() {
        store.change(everything());

        refused(StoreException.Reason.CONFLICT, edit("Again", Change.created(CALLS)));
    }

    @Test
    void aCodeThatIsTakenIsRefused() {
        store.change(everything());
        Product other = Product.draft(Samples.id(9), "translation", "Other", "OTHER");

        assertThat(refused(StoreException.Reason.REFUSED, edit("Other", Change.created(other))).details())
                .containsEntry("problem", "TAKEN")
                .containsEntry("kind", "PRODUCT")
                .containsEntry("code", "translation");
        assertThat(store.changeSets()).hasSize(1);
    }

    @Test
    void aReferenceToNothingIsRefused() {
        assertThat(refused(StoreException.Reason.REFUSED, edit("Product", Change.created(TRANSLATION))).details())
                .containsEntry("problem", "MISSING")
                .containsEntry("kind", "UNIT")
                .containsEntry("code", "api_calls")
                .containsEntry("byKind", "PRODUCT")
                .containsEntry("by", "translation");
    }

    @Test
    void deletingWhatIsReferredToIsRefusedUnlessTheReferenceGoesToo() {
        store.change(everything());

        refused(StoreException.Reason.REFUSED, edit("Plan", Change.deleted(PRO)));
        store.change(edit("Both", Change.deleted(PRO), Change.deleted(PRICE)));

        assertThat(store.catalog().plans()).isEmpty();
    }

    @Test
    void aRenameTakesItsReferencesAlongInOneChangeSet() {
        store.change(everything());
        Product renamed = TRANSLATION.with(p -> p.code = "translate");

        refused(StoreException.Reason.REFUSED, edit("Alone", new Change(TRANSLATION, renamed)));
        store.change(edit("Rename", new Change(TRANSLATION, renamed),
                new Change(PRICE, PRICE.with(p -> p.product = "translate"))));

        assertThat(store.catalog().product("translate")).contains(renamed);
        assertThat(store.catalog().pricesOfProduct("translate")).hasSize(1);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void twoProductsCanSwapTheirCodes() {
        Product one = Product.draft(Samples.id(10), "one", "One", "OTHER");
        Product two = Product.draft(Samples.id(11), "two", "Two", "OTHER").with(p -> p.requires = List.of("one"));
        store.change(edit("Make", Change.created(one), Change.created(two)));

        store.change(edit("Swap", new Change(one, one.with(p -> p.code = "two")), new Change(two, two.with(p -> {
            p.code = "one";
            p.requires = List.of("two");
        }))));

        assertThat(store.catalog().product("two").orElseThrow().name()).isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thing \0", "Thing \ud83d", "\ude00 thing"})
    void aCharacterThatCannotBeReadBackIsRefused(String name) {
        Product product = Product.draft(Samples.id(10), "thing", name, "OTHER");

        assertThat(refused(StoreException.Reason.REFUSED, edit("Thing", Change.created(product))).details())
                .containsEntry("problem", "CHARACTER")
                .containsEntry("kind", "PRODUCT")
                .containsEntry("code", "thing");
    }

    @Test
    void whatOnlyLooksLikeOneIsKept() {
        Product product = Product.draft(Samples.id(10), "thing", "\\u0000 \\ud83d \u0001 \ud83d\ude00", "OTHER");
        store.change(edit("Thing", Change.created(product)));

        assertThat(store.catalog().product("thing")).contains(product);
    }

    @Test
    void anAmountThatWouldBeCutIsRefused() {
        Product tooExact = Product.draft(Samples.id(10), "exact", "Exact", "OTHER").with(p ->
                p.costs = List.of(new Cost(Cost.PRIMARY, new BigDecimal("0.0000000000001"), Samples.EUR, null)));

        assertThat(refused(StoreException.Reason.REFUSED, edit("Cost", Change.created(tooExact))).details())
                .containsEntry("problem", "VALUE");
    }

    @Test
    void theSettingsCannotBeDeletedAndOneObjectNotChangedTwice() {
        CatalogSettings settings = store.catalog().settings();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.change(edit("Delete", Change.deleted(settings))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.change(edit("Twice", Change.created(CALLS), Change.deleted(CALLS))));
    }

    @Test
    void aThousandChangeSetsAreListedNewestFirst() {
        IntStream.range(0, 1000).forEach(i -> store.change(
                edit("Unit " + i, Change.created(
                        BillableUnit.draft(Samples.id(100 + i), "u" + i, "Unit")))));

        List<ChangeSetRow> rows = store.changeSets();

        assertThat(rows).hasSize(1000);
        assertThat(rows.getFirst())
                .isEqualTo(new ChangeSetRow(1000, Samples.NOW, "Ada", "Unit 999", null, ChangeSource.EDIT, 1, 0, 0,
                        null,
                        null));
        assertThat(rows.getLast().number()).isEqualTo(1);
    }

    private StoreException refused(StoreException.Reason reason, ChangeRequest request) {
        long before = store.changeSets().size();
        StoreException thrown = assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.change(request))
                .actual();
        assertThat(thrown.reason()).isEqualTo(reason);
        assertThat(store.changeSets()).hasSize((int) before);
        return thrown;
    }
}
