package dev.tierdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountKind;
import dev.tierdesk.catalog.bulk.AmountRounding;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.BulkPriceChange;
import dev.tierdesk.catalog.lifecycle.Cloning;
import dev.tierdesk.catalog.lifecycle.Cloning.Copy;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.store.ScheduleModel.Planned;
import dev.tierdesk.store.StoreModel.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A person who does this and that in a catalog, by chance. Each command is asked of a model beside the store, which
/// has its own rules of what can be written, taken back and is due; both must answer the same and hold the same
/// afterwards. What the rules refuse is tried past them too: the store answers then what the model does.
final class RandomCommands {
    static final String REASON = "by chance";
    static final String AUTHOR = "Ada";

    private final CatalogStore store;
    private final MovedClock clock;
    private final Random random;
    private final byte[] beginning;
    private final long before;
    private final StoreModel model;
    private final ScheduleModel planned;
    private final RandomPicks picks;
    private final RandomSchedule onADate;
    private final List<Aggregate> former = new ArrayList<>();
    private int created;

    RandomCommands(CatalogStore store, MovedClock clock, long seed) {
        this.store = store;
        this.clock = clock;
        random = new Random(seed);
        ChangeSetRow last = store.changeSets().getFirst();
        before = last.number();
        model = new StoreModel(store.catalog(), last.when());
        planned = new ScheduleModel(model, clock);
        picks = new RandomPicks(model, random);
        onADate = new RandomSchedule(store, clock, random, model, planned, written -> remember(written, null));
        beginning = DocumentWriter.write(model.catalog());
    }

    void take(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            compare();
        }
    }

    /// Takes back everything that stands, the last first; the catalog is then what it was, byte for byte.
    void undoEverything() {
        for (Optional<Long> last = model.lastUndoable(); last.isPresent(); last = model.lastUndoable()) {
            assertThat(undo(last.get())).isEqualTo(Answer.WRITTEN);
        }
        assertThat(model.standing()).isEmpty();
        compare();
        assertThat(DocumentWriter.write(store.catalog())).isEqualTo(beginning);
        assertThat(store.damage()).isEmpty();
    }

    private void compare() {
        assertThat(store.catalog()).isEqualTo(model.catalog());
        Schedule schedule = store.schedule().read();
        assertThat(schedule.changes()).hasSameSizeAs(planned.all());
        for (Planned one : planned.all()) {
            ScheduledChange other = schedule.find(one.number).orElseThrow();
            assertThat(other.outcome().state()).as("change %d on a date", one.number).isEqualTo(one.state);
            assertThat(!schedule.stale(other, model.catalog()).isEmpty()).as("change %d is stale", one.number)
                    .isEqualTo(planned.isStale(one));
        }
    }

    private void step() {
        if (picks.objects().isEmpty()) {
            create();
        }
        switch (random.nextInt(27)) {
            case 0, 1, 2 -> rename();
            case 3 -> reprice();
            case 4, 5 -> move();
            case 6, 7 -> publish();
            case 8 -> delete();
            case 9 -> deleteAlone();
            case 10 -> cloneOne();
            case 11 -> importDocument();
            case 12, 13, 14 -> undo(before + 1 + random.nextInt(model.numbers().size() + 1));
            case 15 -> create();
            case 16, 17, 18 -> onADate.schedule();
            case 19 -> changePrices();
            case 20 -> writeOnAFormerState();
            case 21 -> createWhatCannotBe();
            case 22 -> onADate.decideOnADate();
            case 23 -> onADate.confirmWhatIsStale();
            default -> onADate.letTimePass();
        }
    }

    /// A unit, a product that has it, a plan and a price, with codes that were never there; sometimes ready to be sold.
    private void create() {
        String number = Integer.toString(++created);
        boolean ready = random.nextBoolean();
        BillableUnit unit = BillableUnit.draft(Ids.next(clock), "unit_" + number, "Unit " + number);
        Product product = Product.draft(Ids.next(clock), "product-" + number, "Product " + number, "STANDARD_API")
                .with(e -> {
                    e.units = List.of(unit.code());
                    e.maturity = ready ? Maturity.GA : e.maturity;
                    e.publishStatus = ready ? PublishStatus.PUBLISHED : e.publishStatus;
                });
        Plan plan = Plan.draft(Ids.next(clock), "plan-" + number, "Plan " + number, Samples.EUR);
        Price price = Price.draft(Ids.next(clock), "price-" + number, plan.code(), product.code(), unit.code(),
                Samples.EUR)
                .with(e -> e.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.ONE));
        written(ChangeSource.EDIT, Stream.of(unit, product, plan, price).<Change>map(Change::created).toList());
    }

    /// With a code that is taken, or with a reference that leads nowhere.
    private void createWhatCannotBe() {
        Aggregate object = picks.any();
        Aggregate wrong = switch (object) {
            case Product product -> Product.draft(Ids.next(clock), product.code(), "Twin", "STANDARD_API");
            case BillableUnit unit -> BillableUnit.draft(Ids.next(clock), unit.code(), "Twin");
            case Plan plan -> Plan.draft(Ids.next(clock), plan.code(), "Twin", Samples.EUR);
            case Aggregate other -> Price.draft(Ids.next(clock), "hanging", "no-such-plan", "no-such-product", null,
                    Samples.EUR);
        };
        assertThat(write(ChangeSource.EDIT, List.of(Change.created(wrong)))).isEqualTo(Answer.REFUSED);
    }

    private void rename() {
        Aggregate object = picks.any();
        written(ChangeSource.EDIT, List.of(new Change(object, named(object))));
    }

    /// An edit of what an object was before, perhaps of one that is gone, as of somebody who looked away.
    private void writeOnAFormerState() {
        if (!former.isEmpty()) {
            Aggregate object = former.get(random.nextInt(former.size()));
            write(ChangeSource.EDIT, List.of(new Change(object, named(object))));
        }
    }

    private Aggregate named(Aggregate object) {
        String name = "Name " + random.nextInt(1000);
        return switch (object) {
            case Product product -> product.with(e -> e.name = name);
            case BillableUnit unit -> unit.with(e -> e.name = name);
            case Plan plan -> plan.with(e -> e.name = name);
            case Price price -> price.with(e -> e.name = name);
            case CatalogSettings settings -> settings;
            case PlanVersion version -> version;
        };
    }

    private void reprice() {
        List<Price> prices =
                model.catalog().prices().stream().filter(price -> price.terms().unitAmount() != null).toList();
        if (!prices.isEmpty()) {
            Price price = prices.get(random.nextInt(prices.size()));
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(10_000), 4);
            written(ChangeSource.EDIT, List.of(new Change(price,
                    price.with(e -> e.terms = e.terms.with(t -> t.unitAmount = amount)))));
        }
    }

    /// To any state of the tables, allowed or not.
    private void move() {
        Aggregate object = picks.any();
        picks.anyState(object).ifPresent(to -> {
            Change plain = new Change(object, ScheduleModel.inState(object, to));
            Decision decision = Moves.apply(model.catalog(), Subscriptions.NONE, store.schedule().read(),
                    List.of(object), to, new Confirmation(object.code(), REASON), clock);
            if (!decision.isRefused()) {
                assertThat(decision.changes()).containsExactly(plain);
            }
            decided(ChangeSource.LIFECYCLE, decision, List.of(plain));
        });
    }

    private void publish() {
        picks.anyPlan().ifPresent(plan -> {
            assertThat(store.versionNumbers().next(plan.code())).isEqualTo(model.nextVersion(plan.code()));
            Publication publication = Publication.check(
                    model.catalog(), plan.code(), model.nextVersion(plan.code()), Subscriptions.NONE, clock);
            Decision decision = publication.isPossible()
                    ? Decision.of(publication.changes(model.catalog(), clock))
                    : new Decision(List.of(), publication.problems());
            decided(ChangeSource.LIFECYCLE, decision,
                    List.of(new Change(plan, ScheduleModel.inState(plan, PlanStatus.PUBLISHED))));
        });
    }

    private void delete() {
        Aggregate object = picks.any();
        Schedule schedule = store.schedule().read();
        Catalog catalog = model.catalog();
        String token = DeletionCheck.of(catalog, Subscriptions.NONE, schedule, List.of(object), clock).token();
        decided(ChangeSource.DELETE, DeletionCheck.delete(catalog, Subscriptions.NONE, schedule, List.of(object), token,
                new Confirmation(object.code(), null), clock), List.of(Change.deleted(object)));
    }

    /// Whatever refers to it.
    private void deleteAlone() {
        pastTheRules(ChangeSource.DELETE, List.of(Change.deleted(picks.any())));
    }

    /// Sometimes with the code that the source has.
    private void cloneOne() {
        Aggregate object = picks.any();
        if (!(object instanceof Price)) {
            Cloning cloning = Cloning.of(model.catalog(), object);
            Copy free = cloning.suggest(List.of("Copy " + random.nextInt(1000))).getFirst();
            List<Copy> copies = List.of(random.nextInt(4) == 0 ? new Copy(free.name(), object.code()) : free);
            decided(ChangeSource.CLONE, cloning.apply(copies, null, () -> Ids.next(clock)),
                    cloning.create(copies, null, () -> Ids.next(clock)).stream().map(Change::created).toList());
        }
    }

    /// A document that says of some objects what is so, and of some something else.
    private void importDocument() {
        List<Aggregate> some = model.catalog().aggregates().stream()
                .filter(object -> !(object instanceof PlanVersion || object instanceof CatalogSettings))
                .filter(object -> random.nextInt(4) == 0)
                .<Aggregate>map(object -> object instanceof Product product && random.nextBoolean()
                        ? product.with(e -> e.description = "Described " + random.nextInt(1000))
                        : object)
                .toList();
        written(ChangeSource.IMPORT, ImportPlan.of(model.catalog(), some).changes());
    }

    private void changePrices() {
        AmountChange amounts = new AmountChange(AmountChange.By.PERCENT, BigDecimal.valueOf(random.nextInt(200) - 100),
                Set.of(AmountKind.values()), new AmountRounding.Digits(2));
        BulkPreview preview = new BulkPriceChange(PriceSelection.ALL, amounts).preview(model.catalog(), clock);
        written(ChangeSource.BULK,
                preview.changes(Set.of(), clock.instant(), () -> Ids.next(clock)).changes());
    }

    /// Of any change set, also of an undo, and of one that never was.
    private Answer undo(long number) {
        Answer expected = model.undo(number);
        assertThat(answer(() -> remember(store.undo(number, AUTHOR, "Undo"), number)))
                .as("undo of %d", number).isEqualTo(expected);
        return expected;
    }

    /// What the rules decide is written. What they refuse is tried past them; where only they are against it, it is
    /// taken back.
    private void decided(ChangeSource source, Decision decision, List<Change> past) {
        if (!decision.isRefused()) {
            written(source, decision.changes());
        } else {
            pastTheRules(source, past);
        }
    }

    private void pastTheRules(ChangeSource source, List<Change> changes) {
        if (write(source, changes) == Answer.WRITTEN) {
            assertThat(undo(model.numbers().getLast())).isEqualTo(Answer.WRITTEN);
        }
    }

    private void written(ChangeSource source, List<Change> wanted) {
        List<Change> changes = wanted.stream().filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
        if (!changes.isEmpty()) {
            assertThat(write(source, changes)).isEqualTo(Answer.WRITTEN);
        }
    }

    /// What the store answers, which is what the model does.
    private Answer write(ChangeSource source, List<Change> changes) {
        Answer expected = model.answer(changes);
        assertThat(answer(() ->
                remember(store.change(new ChangeRequest("By chance", source, AUTHOR, null, changes)), null)))
                .as("%s of %s", source, changes).isEqualTo(expected);
        return expected;
    }

    private static Answer answer(Runnable command) {
        try {
            command.run();
            return Answer.WRITTEN;
        } catch (StoreException e) {
            return Answer.valueOf(e.reason().name());
        }
    }

    private void remember(ChangeSet written, @Nullable Long undone) {
        written.changes().stream().map(Change::before).filter(Objects::nonNull)
                .filter(before -> !(before instanceof PlanVersion || before instanceof CatalogSettings))
                .forEach(former::add);
        model.take(written, undone);
    }
}
