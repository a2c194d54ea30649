package dev.tierdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.AmountChange;
import dev.tierdesk.catalog.AmountKind;
import dev.tierdesk.catalog.AmountRounding;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BulkPreview;
import dev.tierdesk.catalog.BulkPriceChange;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Cloning;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.DeletionCheck;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.ImportPlan;
import dev.tierdesk.catalog.Intention;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Moves;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceSelection;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Publication;
import dev.tierdesk.catalog.Schedule;
import dev.tierdesk.catalog.ScheduleRequest;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.Subscriptions;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person who does this and that in a catalog, by chance. What the rules decide is written into the store and applied
/// to a model beside it, a plain catalog in memory with a list of what was written; after each step both must hold the
/// same.
final class RandomCommands {
    private static final String AUTHOR = "Ada";

    private final CatalogStore store;
    private final MovedClock clock;
    private final Random random;
    private final byte[] beginning;
    private final SortedMap<Long, ChangeSet> written = new TreeMap<>();
    private Catalog model;
    private int created;

    RandomCommands(CatalogStore store, MovedClock clock, long seed) {
        this.store = store;
        this.clock = clock;
        random = new Random(seed);
        model = store.catalog();
        beginning = DocumentWriter.write(model);
    }

    void take(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            assertThat(store.catalog()).isEqualTo(model);
        }
    }

    /// Takes back everything that stands, the last first; the catalog is then what it was, byte for byte.
    void undoEverything() {
        for (ChangeSetRow row : store.changeSets()) {
            if (row.undoes() == null && written.containsKey(row.number()) && standsNow(row.number())) {
                remember(store.undo(row.number(), AUTHOR, "Undo"));
            }
        }
        assertThat(DocumentWriter.write(store.catalog())).isEqualTo(beginning);
        assertThat(store.damage()).isEmpty();
    }

    private void step() {
        if (objects().isEmpty()) {
            create();
        }
        switch (random.nextInt(15)) {
            case 0, 1, 2 -> rename();
            case 3 -> reprice();
            case 4, 5 -> move();
            case 6 -> publish();
            case 7 -> delete();
            case 8 -> cloneOne();
            case 9 -> importDocument();
            case 10 -> undo();
            case 11 -> create();
            case 12 -> schedule();
            case 13 -> changePrices();
            default -> letTimePass();
        }
    }

    /// A unit, a product that has it, a plan and a price, with codes that were never there.
    private void create() {
        String number = Integer.toString(++created);
        BillableUnit unit = BillableUnit.draft(Ids.next(clock), "unit_" + number, "Unit " + number);
        Product product = Product.draft(Ids.next(clock), "product-" + number, "Product " + number, "STANDARD_API")
                .with(e -> e.units = List.of(unit.code()));
        Plan plan = Plan.draft(Ids.next(clock), "plan-" + number, "Plan " + number, Samples.EUR);
        Price price = Price.draft(Ids.next(clock), "price-" + number, plan.code(), product.code(), unit.code(),
                Samples.EUR)
                .with(e -> e.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.ONE));
        write(ChangeSource.EDIT, Stream.of(unit, product, plan, price).<Change>map(Change::created).toList());
    }

    private void rename() {
        String name = "Name " + random.nextInt(1000);
        Aggregate object = any();
        write(ChangeSource.EDIT, List.of(new Change(object, switch (object) {
            case Product product -> product.with(e -> e.name = name);
            case BillableUnit unit -> unit.with(e -> e.name = name);
            case Plan plan -> plan.with(e -> e.name = name);
            case Price price -> price.with(e -> e.name = name);
            case CatalogSettings settings -> settings;
            case PlanVersion version -> version;
        })));
    }

    private void reprice() {
        List<Price> prices = model.prices().stream().filter(price -> price.terms().unitAmount() != null).toList();
        if (!prices.isEmpty()) {
            Price price = prices.get(random.nextInt(prices.size()));
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(10_000), 4);
            write(ChangeSource.EDIT, List.of(new Change(price,
                    price.with(e -> e.terms = e.terms.with(t -> t.unitAmount = amount)))));
        }
    }

    /// To any state of the tables, allowed or not: the store itself refuses exactly what the tables do.
    private void move() {
        Aggregate object = any();
        if (object instanceof Price) {
            return;
        }
        List<State> states = Lifecycle.states(Kind.of(object)).stream().flatMap(List::stream).toList();
        State to = states.get(random.nextInt(states.size()));
        if (Lifecycle.of(object).contains(to)) {
            return;
        }
        write(ChangeSource.LIFECYCLE, Moves.apply(model, Subscriptions.NONE, List.of(object.id()), to,
                new Confirmation(object.code(), "by chance"), clock));
    }

    private void publish() {
        List<Plan> plans = List.copyOf(model.plans());
        if (plans.isEmpty()) {
            return;
        }
        Plan plan = plans.get(random.nextInt(plans.size()));
        Publication publication = Publication.check(
                model, plan.code(), store.versionNumbers().next(plan.code()), Subscriptions.NONE, clock);
        if (publication.isPossible()) {
            write(ChangeSource.LIFECYCLE, publication.changes(model, clock));
        }
    }

    private void delete() {
        Aggregate object = any();
        Schedule schedule = store.schedule().read();
        String token = DeletionCheck.of(model, Subscriptions.NONE, schedule, List.of(object), clock).token();
        write(ChangeSource.DELETE, DeletionCheck.delete(model, Subscriptions.NONE, schedule, List.of(object), token,
                new Confirmation(object.code(), null), clock));
    }

    private void cloneOne() {
        Aggregate object = any();
        if (!(object instanceof Price)) {
            String name = "Copy " + random.nextInt(1000);
            Cloning cloning = Cloning.of(model, object);
            write(ChangeSource.CLONE, cloning.apply(cloning.suggest(List.of(name)), null, () -> Ids.next(clock)));
        }
    }

    /// A document that says of some objects what is so, and of some something else.
    private void importDocument() {
        List<Aggregate> some = model.aggregates().stream()
                .filter(object -> !(object instanceof PlanVersion || object instanceof CatalogSettings))
                .filter(object -> random.nextInt(4) == 0)
                .<Aggregate>map(object -> object instanceof Product product && random.nextBoolean()
                        ? product.with(e -> e.description = "Described " + random.nextInt(1000))
                        : object)
                .toList();
        write(ChangeSource.IMPORT, ImportPlan.of(model, some).changes());
    }

    private void schedule() {
        String words = "From then on " + random.nextInt(1000);
        List<Intention> edits = Stream.of(any(), any(), any()).distinct().flatMap(object -> switch (object) {
            case Product product -> Stream.<Intention>of(
                    new Intention.Edit(product, product.with(e -> e.description = words)));
            case Price price -> Stream.<Intention>of(new Intention.Edit(price, price.with(e -> e.name = words)));
            case Aggregate other -> Stream.<Intention>empty();
        }).toList();
        if (!edits.isEmpty()) {
            store.schedule().add(new ScheduleRequest(
                    edits, clock.instant().plus(Duration.ofHours(1 + random.nextInt(100))), AUTHOR, "On a date", null));
        }
    }

    /// Once in a while the clock goes back: then nothing is due.
    private void letTimePass() {
        clock.by(Duration.ofHours(random.nextInt(60) - 6));
        store.schedule().applyDue().written().forEach(this::remember);
    }

    private void changePrices() {
        AmountChange amounts = new AmountChange(AmountChange.By.PERCENT, BigDecimal.valueOf(random.nextInt(200) - 100),
                Set.of(AmountKind.values()), new AmountRounding.Digits(2));
        BulkPreview preview = new BulkPriceChange(PriceSelection.ALL, amounts).preview(model, clock);
        write(ChangeSource.BULK, preview.changes(Set.of(), clock.instant(), () -> Ids.next(clock)));
    }

    /// Of any change set, also of an undo. Refused where a later one that stands wrote one of its objects, perhaps for
    /// other reasons too; nothing has changed then.
    private void undo() {
        if (written.isEmpty()) {
            return;
        }
        List<Long> numbers = List.copyOf(written.keySet());
        long number = numbers.get(random.nextInt(numbers.size()));
        Optional<ChangeSetRow> stands = laterWriter(number);
        try {
            ChangeSet undo = store.undo(number, AUTHOR, "Undo");
            assertThat(stands).as("what stands on %d", number).isEmpty();
            remember(undo);
        } catch (StoreException e) {
            assertThat(e.reason()).isEqualTo(StoreException.Reason.NOT_UNDOABLE);
        }
    }

    /// The first that stands on a change set. One that was taken back since, and what took it back, are as if they were
    /// not.
    private Optional<ChangeSetRow> laterWriter(long number) {
        Set<UUID> objects = ids(Objects.requireNonNull(written.get(number)));
        return store.changeSets().reversed().stream()
                .filter(row -> row.number() > number && row.undoneBy() == null)
                .filter(row -> row.undoes() == null || row.undoes() <= number)
                .filter(row -> ids(Objects.requireNonNull(written.get(row.number()))).stream()
                        .anyMatch(objects::contains))
                .findFirst();
    }

    private boolean standsNow(long number) {
        return store.changeSets().stream().anyMatch(row -> row.number() == number && row.undoneBy() == null);
    }

    private static Set<UUID> ids(ChangeSet changes) {
        return changes.changes().stream().map(Change::id).collect(Collectors.toCollection(HashSet::new));
    }

    private void write(ChangeSource source, Decision decision) {
        write(source, decision.changes());
    }

    private void write(ChangeSource source, List<Change> wanted) {
        List<Change> changes = wanted.stream().filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
        if (!changes.isEmpty()) {
            remember(store.change(new ChangeRequest("By chance", source, AUTHOR, null, changes)));
        }
    }

    private void remember(ChangeSet changeSet) {
        written.put(changeSet.number(), changeSet);
        model = model.apply(changeSet.changes());
    }

    private Aggregate any() {
        return objects().get(random.nextInt(objects().size()));
    }

    private List<Aggregate> objects() {
        return model.aggregates().stream()
                .filter(object -> !(object instanceof CatalogSettings || object instanceof PlanVersion))
                .sorted(Comparator.comparing(Kind::of).thenComparing(Aggregate::code))
                .toList();
    }
}
