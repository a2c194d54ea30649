package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.EmptyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `move`, `clone` and `delete` on products, plans and units, and `subscriptions import`.
class GuardedCommandsTest {
    private static final String LIST = "customer;plan;status;version\nada;growth;ACTIVE;1\nbo;growth;EXPIRED;1\n";

    private final Path folder;
    private final CatalogFiles files;

    GuardedCommandsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Path demo = Files.write(folder.resolve("demo.tierdesk"), Demo.bytes());
        files = new CatalogFiles(Directories.below(folder), Command.CLOCK);
        CatalogSettings settings = Defaults.settings(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L), "Shop",
                Currency.getInstance("EUR"), ZoneOffset.UTC);
        EmptyCatalog.into(folder, settings);
        assertThat(Command.run(folder, "import", demo.toString(), "--catalog", "Shop").exit()).isZero();
    }

    @Test
    void aMoveIsMadeWithItsReasonWhereItIsAllowed() {
        assertThat(on("product", "move", "mcp-files-server", "--to", "beta", "--check").exit()).isZero();
        assertThat(catalog().product("mcp-files-server").orElseThrow().maturity()).isEqualTo(Maturity.EXPERIMENTAL);

        Command moved = on("product", "move", "mcp-files-server", "--to", "BETA", "--reason", "trial customers");

        assertThat(moved.exit()).isZero();
        assertThat(moved.out()).startsWith("ALLOW  mcp-files-server to BETA").contains("Done as one change");
        assertThat(catalog().product("mcp-files-server").orElseThrow().maturity()).isEqualTo(Maturity.BETA);
        ChangeSetRow row = stored(CatalogStore::changeSets).getFirst();
        assertThat(row.source()).isEqualTo(ChangeSource.LIFECYCLE);
        assertThat(row.reason()).isEqualTo("trial customers");
    }

    @Test
    void aRefusedMoveNamesTheStepBefore() {
        Command refused = on("product", "move", "vision-api", "--to", "RETIRED");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("BLOCK", "GA is not followed by RETIRED: DEPRECATED comes first");
        JsonObject json = on("product", "move", "vision-api", "--to", "RETIRED", "--json").json();
        assertThat(Command.text(json, "verdict")).isEqualTo("BLOCK");
        assertThat(((JsonBoolean) Command.field(json, "applied")).value()).isFalse();
        assertThat(Command.text(Command.list(json, "reasons").getFirst(), "code")).isEqualTo("TRANSITION_FORBIDDEN");
        assertThat(on("product", "move", "vision-api", "--to", "SOLD").exit()).isEqualTo(2);
        Command already = on("product", "move", "vision-api", "--to", "GA");
        assertThat(already.exit()).isZero();
        assertThat(already.out()).contains("Nothing to do");
        assertThat(on("product", "move", "nothing", "--to", "GA").exit()).isEqualTo(2);
    }

    @Test
    void retiringWithoutAListNeedsTheCodeAndAReason() {
        String[] retire = {"product", "move", "document-ocr", "--to", "RETIRED"};

        assertThat(on(retire).exit()).isEqualTo(1);
        assertThat(on(with(retire, "--confirm", "document-ocr")).err()).contains("Say why");
        assertThat(on(with(retire, "--confirm", "document-ocr", "--reason", "replaced")).exit()).isZero();
        assertThat(catalog().product("document-ocr").orElseThrow().publishStatus()).isEqualTo(PublishStatus.ARCHIVED);
    }

    @Test
    void subscriptionsAreImportedAndThenCounted() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), LIST);
        Command check = on("subscriptions", "import", list.toString(), "--source", "billing", "--check");
        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("ALLOW  2 subscriptions, 1 of them active", "Nothing was imported");
        assertThat(stored(CatalogStore::subscriptions).lists()).isEmpty();

        Command done = on("subscriptions", "import", list.toString(), "--source", "billing", "--date", "2026-11-20",
                "--reason", "Month end");

        assertThat(done.exit()).isZero();
        assertThat(stored(CatalogStore::subscriptions).lists()).extracting(SubscriptionList::reason)
                .containsExactly("Month end");
        assertThat(stored(CatalogStore::subscriptions).active("growth")).isEqualTo(1);
        Command blocked = on("plan", "delete", "growth", "--confirm", "growth");
        assertThat(blocked.exit()).isEqualTo(1);
        assertThat(blocked.out()).contains("BLOCK", "Active subscriptions of growth, as of 20 Nov 2026: 1.");
        String[] older = {"subscriptions", "import", list.toString(), "--source", " billing ", "--date", "2026-11-19"};
        assertThat(on(with(older, "--check")).exit()).isEqualTo(1);
        Command refused = on(older);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).startsWith("BLOCK  ").contains("Nothing was imported");
        assertThat(refused.err()).contains("There is a newer list of billing already, of 20 Nov 2026.");
        assertThat(stored(CatalogStore::subscriptions).lists()).hasSize(1);
    }

    @Test
    void whatIsNotKnownOfSubscriptionsIsNotZero() throws IOException {
        String[] retire = {"product", "move", "speech-api", "--to", "DEPRECATED", "--check"};
        assertThat(on(retire).out()).contains("active subscriptions: ?").doesNotContain("active subscriptions: 0");
        assertThat(Command.list(on(with(retire, "--json")).json(), "affected")).isNotEmpty()
                .allSatisfy(plan -> assertThat(plan.fields()).doesNotContainKey("active"));

        Path list = Files.writeString(folder.resolve("list.csv"), LIST.replace(";1\n", ";7\n"));
        on("subscriptions", "import", list.toString(), "--source", "billing", "--date", "2026-11-20");

        assertThat(on(retire).out()).contains("active subscriptions: 1 (as of 20 Nov 2026)");
    }

    @Test
    void aListWithBadRowsIsNotImportedAndEachIsNamed() throws IOException {
        Path list = Files.writeString(folder.resolve("bad.csv"), LIST + "cy;growth\n;growth;ACTIVE;2\n");

        Command bad = on("subscriptions", "import", list.toString(), "--source", "billing");

        assertThat(bad.exit()).isEqualTo(1);
        assertThat(bad.out()).startsWith("BLOCK  ");
        assertThat(bad.err()).contains("rows[4]", "rows[5].customer");
        assertThat(stored(CatalogStore::subscriptions).lists()).isEmpty();
        assertThat(on("subscriptions", "import", list.toString(), "--source", "billing", "--date", "today").exit())
                .isEqualTo(2);
    }

    @Test
    void aRowThatStandsTwiceCountsOnceAndASecondSubscriptionCounts() throws IOException {
        Path list = Files.writeString(folder.resolve("twice.csv"), LIST + "ada;growth;ACTIVE;1\nbo;growth;ACTIVE;1\n");

        Command check = on("subscriptions", "import", list.toString(), "--source", "billing", "--check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).startsWith("WARN  ");

        Command done = on("subscriptions", "import", list.toString(), "--source", "billing");

        assertThat(done.exit()).isZero();
        assertThat(done.err())
                .contains("WARNING  rows[4]  Row 2 says exactly the same of ada and growth. Both count as one");
        assertThat(done.out()).contains("3 subscriptions, 2 of them active");
        assertThat(stored(CatalogStore::subscriptions).active("growth")).isEqualTo(2);
    }

    @Test
    void aListIsOfASystemThatHasAName() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), LIST);

        Command nameless = on("subscriptions", "import", list.toString(), "--source", " ");

        assertThat(nameless.exit()).isEqualTo(2);
        assertThat(nameless.err()).contains("--source NAME");
        assertThat(stored(CatalogStore::subscriptions).lists()).isEmpty();
    }

    @Test
    void archivingWhatRequiresItLetsAProductBeMovedButNotDeleted() {
        assertThat(on("product", "move", "cloud-compute", "--to", "ARCHIVED", "--check").out())
                .contains("object-storage requires cloud-compute. Remove that from object-storage, or archive");
        assertThat(on("product", "move", "object-storage", "--to", "ARCHIVED").exit()).isZero();
        assertThat(on("product", "move", "cloud-compute", "--to", "ARCHIVED", "--check").exit()).isZero();

        assertThat(on("product", "delete", "cloud-compute", "--check").out())
                .contains("object-storage requires cloud-compute. Remove that from object-storage first.");
    }

    @Test
    void deletingTakesACheckItsTokenAndTheCode() {
        assertThat(on("unit", "delete", "payment_volume", "--check").exit()).isEqualTo(1);
        JsonObject check = on("unit", "delete", "payment_volume", "--check", "--json").json();
        String token = Command.text(check, "token");
        assertThat(Command.text(check, "verdict")).isEqualTo("WARN");
        assertThat(Command.list(check, "references")).isNotEmpty();
        assertThat(on("unit", "delete", "payment_volume", "--check").out())
                .contains("Instead: move --to ARCHIVED; it can be taken back.");

        assertThat(on("unit", "delete", "payment_volume").exit()).isEqualTo(1);
        assertThat(on("product", "clone", "payouts", "--name", "Payouts EU").exit()).isZero();
        Command stale = on("unit", "delete", "payment_volume", "--confirm", "payment_volume", "--token", token);
        assertThat(stale.exit()).isEqualTo(1);
        assertThat(stale.err()).contains("Check again");

        assertThat(on("unit", "delete", "payment_volume", "--confirm", "payment_volume").exit()).isZero();
        assertThat(catalog().unit("payment_volume")).isEmpty();
        assertThat(catalog().products()).noneMatch(p -> p.units().contains("payment_volume"));
    }

    @Test
    void clonesAreMadeTogetherOrNotAtAll() {
        Command made = on("product", "clone", "translation-api", "--name", "Translation API (Legal)",
                "--name", "Translation API (Retail)", "--prices-of", "growth");
        assertThat(made.exit()).isZero();
        assertThat(catalog().product("translation-api-legal")).isPresent();
        assertThat(catalog().pricesOfProduct("translation-api-retail")).isNotEmpty()
                .allMatch(p -> p.plan() == null && p.code().endsWith("-retail"));

        Command taken = on("plan", "clone", "growth", "--name", "Growth 2", "--name", "Other", "--code", "growth-2",
                "--code", "scale");
        assertThat(taken.exit()).isEqualTo(1);
        assertThat(catalog().plan("growth-2")).isEmpty();
        assertThat(on("unit", "clone", "api_calls", "--name", "Calls", "--check").out()).contains("calls  Calls");
        assertThat(on("unit", "clone", "api_calls", "tool_calls", "--name", "Calls").exit()).isEqualTo(2);
    }

    @Test
    void whatACloneCannotTakeIsWrongUseAndNotLeftOut() {
        assertThat(on("plan", "clone", "growth", "--name", "Growth 2", "--list-prices").exit()).isEqualTo(2);
        assertThat(on("unit", "clone", "api_calls", "--name", "Calls", "--prices-of", "growth").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "plan", "clone", "--help").out()).doesNotContain("prices");
        assertThat(Command.run(folder, "product", "clone", "--help").out()).contains("--prices-of", "--list-prices");
        assertThat(on("product", "clone", "payouts", "--name", "Two", "--list-prices", "--prices-of", "growth").err())
                .contains("--prices-of or --list-prices, not both");
        assertThat(on("product", "clone", "payouts", "--name", "Two", "--code", "two", "--code", "three").err())
                .contains("Each --code belongs to a --name");
        assertThat(catalog().products()).noneMatch(product -> product.name().equals("Two"));
    }

    @Test
    void anObjectThatIsNamedTwiceIsOne() {
        Command moved = on("product", "move", "document-ocr", "document-ocr", "--to", "RETIRED", "--confirm",
                "document-ocr", "--reason", "replaced");
        assertThat(moved.out()).startsWith("WARN  document-ocr to RETIRED");
        assertThat(moved.exit()).isZero();
        assertThat(on("unit", "delete", "payment_volume", "payment_volume", "--confirm", "payment_volume").exit())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"PRODUCT", "PLAN", "UNIT"})
    void helpPrintsTheTransitionTablesOfTheManual(Kind kind) throws IOException {
        String table = String.join("\n", MoveCommand.table(kind));
        String help = Command.run(folder, kind.name().toLowerCase(Locale.ROOT), "move", "--help").out();

        assertThat(help.replace("\r\n", "\n")).contains(table);
        assertThat(Files.readString(Path.of("docs/manual.md"), UTF_8)).contains("```\n" + table + "\n```");
    }

    private Command on(String... args) {
        return Command.run(folder, with(args, "--catalog", files.all().getFirst().name()));
    }

    private static String[] with(String[] args, String... more) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private Catalog catalog() {
        return stored(CatalogStore::catalog);
    }

    private <T> T stored(Function<CatalogStore, T> what) {
        try (CatalogStore store = files.open(files.all().getFirst())) {
            return what.apply(store);
        }
    }
}
