package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `schedule` and `apply-due`.
class ScheduleCommandsTest {
    private static final Instant TODAY = Instant.parse("2026-11-21T09:00:00Z");
    private static final String PRICE = "aforo-graduated.geocoding-api.api_calls";

    private final Path folder;

    ScheduleCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        DemoShop.into(Directories.below(folder));
    }

    private Command on(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--catalog";
        all[args.length + 1] = "Shop";
        return Command.run(folder, all);
    }

    private <T> T stored(Clock clock, Function<CatalogStore, T> read) {
        CatalogFiles files = new CatalogFiles(Directories.below(folder), clock);
        try (CatalogStore store = files.open(files.find("Shop").orElseThrow())) {
            return read.apply(store);
        }
    }

    private Product product(String code) {
        return stored(Command.CLOCK, CatalogStore::catalog).product(code).orElseThrow();
    }

    /// Schedules an edit an hour ago, for half an hour ago.
    private void schedulePast(Consumer<Product.Edit> edit) {
        stored(Clock.offset(Command.CLOCK, Duration.ofHours(-1)), store -> {
            Product product = store.catalog().product("vision-api").orElseThrow();
            Intention intention = new Intention.Edit(product, product.with(edit));
            return store.schedule().add(new ScheduleRequest(
                    intention, TODAY.minus(Duration.ofMinutes(30)), "Ada", "Vision changes", null));
        });
    }

    private long backups() {
        CatalogFiles files = new CatalogFiles(Directories.below(folder), Command.CLOCK);
        return files.backups(files.find("Shop").orElseThrow()).size();
    }

    private void changeByHand(Consumer<Product.Edit> edit) {
        stored(Command.CLOCK, store -> {
            Product product = store.catalog().product("vision-api").orElseThrow();
            return store.change(new ChangeRequest("By hand", ChangeSource.EDIT, "Ada", null,
                    List.of(new Change(product, product.with(edit)))));
        });
    }

    @Test
    void fieldsAreSetOnADateAsTheDocumentNamesThem() {
        Command checked = on("schedule", "add", PRICE, "--kind", "price", "--at", "2027-01-01",
                "--set", "terms.tiers[0].unit_amount=0.02", "--check");
        assertThat(checked.exit()).as(checked.err()).isZero();
        assertThat(on("schedule", "list").out()).isEqualTo("Nothing is scheduled.\n");

        Command added = on("schedule", "add", PRICE, "--kind", "price", "--at", "2027-01-01T08:30",
                "--set", "terms.tiers[0].unit_amount=0.02", "--reason", "New year", "--json");

        assertThat(added.exit()).as(added.err()).isZero();
        JsonObject change = Command.list(added.json(), "scheduled").getFirst();
        assertThat(Command.text(change, "due")).isEqualTo("2027-01-01T08:30:00Z");
        assertThat(Command.text(change, "reason")).isEqualTo("New year");
        JsonObject field = Command.list(change, "fields").getFirst();
        assertThat(Command.text(field, "path")).isEqualTo("terms.tiers[0].unit_amount");
        assertThat(Command.text(field, "after")).isEqualTo("0.02");
        assertThat(on("schedule", "list").out()).contains("1  1 Jan 2027", "PENDING", "\n    terms.tiers[0].unit_amount: 0.01 -> 0.02");
        assertThat(on("apply-due").out()).isEqualTo("Nothing is due.\n");
        assertThat(on("apply-due", "--check").out()).isEqualTo("Nothing is due.\n");
    }

    @Test
    void aFieldIsNamedAsTheListNamesItAndWhatIsWrongHasNoLine() {
        Command added = on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01",
                "--set", "metadata[crm.id]=17");
        assertThat(added.out()).contains("metadata[crm.id]: - -> 17");

        assertThat(on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01",
                "--set", "trial_days=30.5", "--set", "nope=1").err())
                .contains("ERROR  nope  There is no field nope.", "ERROR  trial_days  30.5 is not between 0");
    }

    @Test
    void whatWasChangedSinceIsListedByName() {
        on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01", "--publish");
        on("price", "change", "--plan", "growth", "--percent", "10", "--take-examples");

        List<String> changed = on("schedule", "list").out().lines().filter(l -> l.contains("refers to")).toList();

        assertThat(changed).hasSizeGreaterThan(5).isSorted();
    }

    @Test
    void whatMovesBillsOnADateNamesThemAndWantsTheCodeAndAReason() {
        String[] conversion = {"schedule", "add", "api_calls", "--kind", "unit", "--at", "2027-01-01",
                "--set", "conversion.operation=DIVIDE", "--set", "conversion.factor=1000"};

        Command asked = on(conversion);

        assertThat(asked.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(asked.out()).contains("growth@7").doesNotContain("PENDING");
        assertThat(asked.err()).contains("Type api_calls to confirm.", "Say why, for the record.");
        assertThat(on("schedule", "list").out()).isEqualTo("Nothing is scheduled.\n");
        assertThat(Command.list(on(with(conversion, "--json")).json(), "missing")).hasSize(2);
        assertThat(on(with(conversion, "--confirm", "api_calls", "--reason", "in thousands")).out())
                .contains("PENDING");
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void aClockBeforeTheLastChangeIsSaidOnlyWhereSomethingIsToCome() {
        stored(Clock.offset(Command.CLOCK, Duration.ofDays(1)), store -> {
            Product product = store.catalog().product("vision-api").orElseThrow();
            return store.change(new ChangeRequest("Tomorrow", ChangeSource.EDIT, "Ada", null,
                    List.of(new Change(product, product.with(p -> p.description = "Sees more")))));
        });
        assertThat(on("schedule", "list").err()).isEmpty();
        assertThat(on("apply-due", "--check").exit()).isZero();

        on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01", "--set", "trial_days=30");

        assertThat(on("schedule", "list").err()).contains("paused");
        assertThat(on("apply-due", "--check").exit()).isEqualTo(1);
    }

    @Test
    void numbersFlagsAndListsAreSetToo() {
        assertThat(on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01", "--set", "trial_days=30",
                "--set", "tags=[\"new\"]", "--set", "description=").exit()).isZero();

        Catalog catalog = stored(Clock.offset(Command.CLOCK, Duration.ofDays(365)), store -> {
            store.schedule().applyDue();
            return store.catalog();
        });

        assertThat(catalog.plan("growth").orElseThrow().trialDays()).isEqualTo(30);
        assertThat(catalog.plan("growth").orElseThrow().tags()).containsExactly("new");
        assertThat(catalog.plan("growth").orElseThrow().description()).isEmpty();
    }

    @Test
    void whatIsDueIsAppliedAndSaidToBeLate() {
        schedulePast(p -> p.description = "Sees more");
        assertThat(on("apply-due", "--check").out()).contains("Sees more");

        Command applied = on("apply-due");

        assertThat(applied.exit()).isZero();
        assertThat(applied.out()).contains("APPLIED", "late: applied");
        assertThat(product("vision-api").description()).isEqualTo("Sees more");
        assertThat(on("schedule", "list", "--all", "--json").out()).contains("\"state\":\"APPLIED\"", "\"late\":true");
    }

    @Test
    void aPublicationThatWouldFailIsSaidBeforehand() {
        stored(Clock.offset(Command.CLOCK, Duration.ofHours(-1)), store -> {
            Plan plan = store.catalog().plan("growth").orElseThrow();
            Plan wrong = plan.with(p -> p.examples = List.of(
                    plan.examples().getFirst().with(e -> e.expected = new BigDecimal("12345"))));
            store.change(new ChangeRequest("Wrong", ChangeSource.EDIT, "Ada", null, List.of(new Change(plan, wrong))));
            return store.schedule().add(new ScheduleRequest(
                    new Intention.Publish(wrong), TODAY.minus(Duration.ofMinutes(30)), "Ada", "Growth", null));
        });

        long backups = backups();

        Command checked = on("apply-due", "--check");

        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.out()).contains("PENDING", "12345.00");
        assertThat(backups()).isEqualTo(backups);
        assertThat(on("schedule", "list").out()).contains("PENDING").doesNotContain("12345.00");
        assertThat(on("apply-due").out()).contains("FAILED", "12345.00");
    }

    @Test
    void aStaleOneWaits() {
        schedulePast(p -> p.description = "Sees more");
        changeByHand(p -> p.description = "Sees a lot");
        Command checked = on("apply-due", "--check");
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.out()).contains("STALE");
        Command waiting = on("apply-due", "--json");
        assertThat(waiting.exit()).isEqualTo(1);
        assertThat(Command.list(waiting.json(), "waiting")).hasSize(1);
        assertThat(on("schedule", "list").out()).contains("STALE", "was changed since");
    }

    @Test
    void whyItWaitsCallsTheObjectAsItIsCalledNow() {
        on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01", "--set", "name=Grow");
        on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-02-01", "--set", "trial_days=30");
        stored(Command.CLOCK, store -> {
            Plan growth = store.catalog().plan("growth").orElseThrow();
            return store.change(new ChangeRequest("By hand", ChangeSource.EDIT, "Ada", null,
                    List.of(new Change(growth, growth.with(p -> p.trialDays = 7)))));
        });

        assertThat(on("schedule", "list").out()).contains("Growth was changed since.")
                .doesNotContain("Grow was changed since.");
    }

    @Test
    void momentsAreToldInTheTimeZoneOfTheCatalogAlsoWhereSomethingStandsAgainst() {
        moveToBerlin();
        on("schedule", "add", "domains", "--kind", "plan", "--at", "2027-01-01", "--set", "trial_days=2");

        assertThat(on("schedule", "list").out()).contains("1 Jan 2027, 00:00");
        assertThat(on("plan", "delete", "domains", "--check").out())
                .contains("A scheduled change of Domains on 1 Jan 2027 will fail.");
    }

    @Test
    void aTimeThatIsSkippedOrComesTwiceIsTheOneMomentThatIsMeant() {
        moveToBerlin();

        assertThat(due("2027-03-28T02:30")).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(due("2027-10-31T02:30")).isEqualTo("2027-10-31T00:30:00Z");
    }

    private void moveToBerlin() {
        stored(Command.CLOCK, store -> {
            CatalogSettings settings = store.catalog().settings();
            return store.change(new ChangeRequest("Zone", ChangeSource.EDIT, "Ada", null, List.of(new Change(
                    settings, settings.with(s -> s.timeZone = ZoneId.of("Europe/Berlin"))))));
        });
    }

    private String due(String at) {
        Command added = on("schedule", "add", "growth", "--kind", "plan", "--at", at, "--set", "trial_days=30",
                "--check", "--json");
        return Command.text(Command.list(added.json(), "scheduled").getFirst(), "due");
    }

    @Test
    void ofAFieldThatBothSetOneValueIsChosen() {
        schedulePast(p -> p.description = "Sees more");
        changeByHand(p -> p.description = "Sees a lot");
        Command undecided = on("schedule", "reconfirm", "1");
        assertThat(undecided.exit()).isEqualTo(1);
        assertThat(undecided.err()).contains("changed description");

        Command other = on("schedule", "reconfirm", "1", "--take", "descripton");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("Not so descripton; to be chosen: description.");
        assertThat(on("schedule", "reconfirm", "1", "--take", "description", "--keep", "description").exit())
                .isEqualTo(2);

        assertThat(on("schedule", "reconfirm", "1", "--take", "description", "--check").exit()).isZero();
        assertThat(on("schedule", "reconfirm", "1", "--take", "description").exit()).isZero();
        assertThat(on("apply-due").exit()).isZero();

        assertThat(product("vision-api").description()).isEqualTo("Sees more");
    }

    @Test
    void anUnscheduledOneIsNotApplied() {
        schedulePast(p -> p.description = "Sees more");

        assertThat(on("schedule", "unschedule", "1", "--check").exit()).isZero();
        assertThat(on("schedule", "list").out()).contains("PENDING");
        assertThat(on("schedule", "unschedule", "1").exit()).isZero();

        assertThat(on("apply-due").out()).isEqualTo("Nothing is due.\n");
        assertThat(on("schedule", "unschedule", "1").exit()).isEqualTo(1);
        assertThat(on("schedule", "unschedule", "7").exit()).isEqualTo(2);
        assertThat(stored(Command.CLOCK, s -> s.schedule().read()).changes())
                .extracting(change -> change.outcome().state())
                .containsExactly(ScheduledChange.State.UNSCHEDULED);
    }

    @Test
    void movesAndPublicationsAreScheduledToo() {
        assertThat(on("schedule", "add", "mcp-files-server", "--kind", "product", "--at", "2027-01-01", "--to", "beta")
                .exit()).isZero();
        Command publication = on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01", "--publish");
        assertThat(publication.exit()).as(publication.err()).isZero();
        assertThat(on("schedule", "add", "vision-api", "--kind", "product", "--at", "2027-01-01", "--to", "RETIRED")
                .exit()).isEqualTo(1);
    }

    @Test
    void whatMovesBillsIsConfirmedAgainWithTheChange() {
        on("schedule", "add", "api_calls", "--kind", "unit", "--at", "2027-01-01",
                "--set", "conversion.operation=DIVIDE", "--set", "conversion.factor=1000",
                "--confirm", "api_calls", "--reason", "in thousands");
        stored(Command.CLOCK, store -> {
            BillableUnit unit = store.catalog().unit("api_calls").orElseThrow();
            return store.change(new ChangeRequest("By hand", ChangeSource.EDIT, "Ada", null,
                    List.of(new Change(unit, unit.with(u -> u.description = "Calls")))));
        });
        String[] again = {"schedule", "reconfirm", "1"};

        Command asked = on(again);

        assertThat(asked.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(asked.out()).contains("growth@7").doesNotContain("PENDING");
        assertThat(asked.err()).contains("Type api_calls to confirm.");
        assertThat(Command.list(on(with(again, "--json", "--check")).json(), "missing")).hasSize(1);
        assertThat(on("schedule", "list").out()).contains("STALE");
        assertThat(on(with(again, "--confirm", "api_calls", "--reason", "still so", "--check")).exit()).isZero();
        assertThat(on(with(again, "--confirm", "api_calls", "--reason", "still so")).out()).contains("PENDING");
        assertThat(on("schedule", "list", "--json").out()).contains("\"reason\":\"still so\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "vision-api --kind product --at yesterday --set name=x",
        "vision-api --kind product --at 2027-02-30 --set name=x",
        "vision-api --kind product --at 2027-01-01",
        "vision-api --kind product --at 2027-01-01 --set name=x --to GA",
        "vision-api --kind product --at 2027-01-01 --publish",
        "vision-api --kind wish --at 2027-01-01 --set name=x",
        "vision-api --kind product --at 2027-01-01 --to SOLD",
        "vision-api --kind settings --at 2027-01-01 --set name=x"
    })
    void wrongUseIsSaid(String arguments) {
        assertThat(on(("schedule add " + arguments).split(" ")).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "vision-api --kind product --at 2020-01-01 --set name=x",
        "vision-api --kind product --at 2027-01-01 --set code=other",
        "vision-api --kind product --at 2027-01-01 --set colour=red",
        "vision-api --kind product --at 2027-01-01 --set tags[9]=x",
        "vision-api --kind product --at 2027-01-01 --set ..=x",
        "vision-api --kind product --at 2027-01-01 --set maturity=SOLD",
        "vision-api --kind product --at 2027-01-01 --set name="
    })
    void whatTheRulesRefuseIsNotScheduled(String arguments) {
        Command refused = on(("schedule add " + arguments).split(" "));

        assertThat(refused.exit()).as(refused.out()).isEqualTo(1);
        assertThat(refused.err()).isNotBlank();
        assertThat(stored(Command.CLOCK, s -> s.schedule().read()).changes()).isEmpty();
    }
}
