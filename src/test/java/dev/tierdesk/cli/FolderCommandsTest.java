package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plan DIR`, `apply DIR`, and the export that makes the folder.
class FolderCommandsTest {
    private final Path root;
    private final Path shop;
    private final CatalogFiles files;

    FolderCommandsTest(@TempDir Path root) {
        this.root = root;
        shop = root.resolve("shop");
        files = new CatalogFiles(Directories.below(root), Command.CLOCK);
        DemoShop.into(Directories.below(root));
        assertThat(run("export", shop.toString(), "--to", "folder").exit()).isZero();
    }

    @Test
    void aFolderJustWrittenDiffersInNothing() {
        Command plan = run("plan", shop.toString());

        assertThat(plan.exit()).isZero();
        assertThat(plan.out()).contains("171 unchanged", "The catalog holds what the folder says.");
        assertThat(run("apply", shop.toString()).exit()).isZero();
        assertThat(stored(CatalogStore::changeSets)).hasSize(1);
    }

    @Test
    void aChangeOfAFileIsPlannedFieldByFieldAndApplied() throws IOException {
        Path plan = shop.resolve("plans/growth.json");
        Files.writeString(plan, Files.readString(plan).replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Bigger\""));

        Command shown = run("plan", shop.toString());
        assertThat(shown.exit()).isEqualTo(1);
        assertThat(shown.out()).contains("CHANGED  Plan  growth", "Name: Growth → Bigger", "1 changed, 170 unchanged");
        assertThat(stored(CatalogStore::catalog).plan("growth").orElseThrow().name()).isEqualTo("Growth");

        Command applied = run("apply", shop.toString(), "--reason", "why not");
        assertThat(applied.exit()).isZero();
        assertThat(applied.out()).contains("Applied as one change set");
        assertThat(stored(CatalogStore::catalog).plan("growth").orElseThrow().name()).isEqualTo("Bigger");
        assertThat(stored(CatalogStore::changeSets).getFirst().reason()).isEqualTo("why not");
        assertThat(run("plan", shop.toString()).exit()).isZero();
    }

    @Test
    void whatTheFolderLacksIsDeletedOnlyWhenThatIsSaid() throws IOException {
        Files.writeString(shop.resolve("units/extra.json"), """
                {"code": "extra", "name": "Extra", "aggregation": "COUNT", "event_type": "x", "status": "ACTIVE"}""");
        assertThat(run("apply", shop.toString()).exit()).isZero();
        Files.delete(shop.resolve("units/extra.json"));

        Command plan = run("plan", shop.toString());
        assertThat(plan.exit()).isEqualTo(1);
        assertThat(plan.out()).contains("GONE  Unit  extra  (would be deleted only with --delete)");
        Command kept = run("apply", shop.toString());
        assertThat(kept.exit()).isZero();
        assertThat(stored(CatalogStore::catalog).unit("extra")).isPresent();

        assertThat(run("plan", shop.toString(), "--delete").out()).contains("DELETED  Unit  extra", "ALLOW");
        Command deleted = run("apply", shop.toString(), "--delete");
        assertThat(deleted.exit()).isZero();
        assertThat(stored(CatalogStore::catalog).unit("extra")).isEmpty();
        assertThat(run("plan", shop.toString()).exit()).isZero();
    }

    @Test
    void aDeletionSaysWhyItWantsTheCode() throws IOException {
        Files.delete(shop.resolve("plans/startup.json"));
        try (Stream<Path> prices = Files.list(shop.resolve("prices/startup"))) {
            for (Path price : prices.toList()) {
                Files.delete(price);
            }
        }

        assertThat(run("plan", shop.toString(), "--delete").out())
                .contains("WARN\n",
                        "    WARNING  plans[startup]  startup was published; archiving keeps it where it is.",
                        "    WARNING  plans[startup]  No current subscription list");
    }

    @Test
    void aDeletionAndAChangeAreOneChangeSet() throws IOException {
        Files.writeString(shop.resolve("units/extra.json"), """
                {"code": "extra", "name": "Extra", "aggregation": "COUNT", "event_type": "x", "status": "ACTIVE"}""");
        run("apply", shop.toString());
        Files.move(shop.resolve("units/extra.json"), shop.resolve("units/other.json"));
        Files.writeString(shop.resolve("units/other.json"), Files.readString(shop.resolve("units/other.json"))
                .replace("extra", "other"));
        int before = stored(CatalogStore::changeSets).size();

        assertThat(run("apply", shop.toString(), "--delete").exit()).isZero();

        Catalog after = stored(CatalogStore::catalog);
        assertThat(after.unit("extra")).isEmpty();
        assertThat(after.unit("other")).isPresent();
        assertThat(stored(CatalogStore::changeSets)).hasSize(before + 1);
        assertThat(stored(CatalogStore::changeSets).getFirst()).satisfies(row -> {
            assertThat(row.created()).isEqualTo(1);
            assertThat(row.deleted()).isEqualTo(1);
        });
    }

    @Test
    void aDeletionThatTheRulesForbidIsNotMadeAndNothingElseIsEither() throws IOException {
        Files.delete(shop.resolve("units/audio_minutes.json"));
        Path plan = shop.resolve("plans/growth.json");
        Files.writeString(plan, Files.readString(plan).replaceFirst("\"name\": \"[^\"]*\"", "\"name\": \"Bigger\""));

        Command refused = run("apply", shop.toString(), "--delete");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("Nothing was applied.");
        assertThat(refused.err()).contains("audio_minutes");
        Catalog after = stored(CatalogStore::catalog);
        assertThat(after.unit("audio_minutes")).isPresent();
        assertThat(after.plan("growth").orElseThrow().name()).isEqualTo("Growth");
    }

    @Test
    void aFileThatCannotBeReadStopsEverythingAndNothingCountsAsGone() throws IOException {
        Files.writeString(shop.resolve("units/audio_minutes.json"), "{");

        Command plan = run("plan", shop.toString(), "--delete");
        Command apply = run("apply", shop.toString(), "--delete");

        assertThat(plan.exit()).isEqualTo(1);
        assertThat(plan.err()).contains("ERROR  units/audio_minutes.json  Line 1, column");
        assertThat(plan.out()).doesNotContain("GONE", "DELETED", "holds what the folder says");
        assertThat(apply.exit()).isEqualTo(1);
        assertThat(stored(CatalogStore::changeSets)).hasSize(1);
    }

    @Test
    void machinesReadTheSame() throws IOException {
        Files.delete(shop.resolve("plans/startup.json"));

        JsonObject plan = run("plan", shop.toString(), "--delete", "--json").json();

        assertThat(((JsonBoolean) Command.field(plan, "different")).value()).isTrue();
        assertThat(Command.list(plan, "gone")).extracting(gone -> Command.text(gone, "code")).contains("startup");
        assertThat(Command.list(plan, "rows")).isNotEmpty();
    }

    @Test
    void exportingAgainRemovesTheFilesOfWhatIsGoneAndNothingElse() throws IOException {
        Files.writeString(shop.resolve("units/old.json"), "{}");
        Files.writeString(shop.resolve("README.md"), "mine");

        assertThat(run("export", shop.toString(), "--to", "folder").exit()).isZero();

        assertThat(shop.resolve("units/old.json")).doesNotExist();
        assertThat(shop.resolve("README.md")).hasContent("mine");
    }

    @Test
    void aListPriceInForceIsSucceededAndTheFolderAgreesFromThenOn() throws IOException {
        Path price = listPrice();
        Files.writeString(price, Files.readString(price)
                .replaceFirst("\"unit_amount\": \"[^\"]*\"", "\"unit_amount\": \"0.77\""));
        int before = stored(CatalogStore::catalog).prices().size();

        assertThat(run("apply", shop.toString(), "--delete").exit()).isZero();

        assertThat(stored(CatalogStore::catalog).prices()).hasSize(before + 1);
        assertThat(run("plan", shop.toString(), "--delete").exit()).isZero();
    }

    @Test
    void aFolderThatMovesBillsIsAppliedOnlyWithTheCodeAndAReason() throws IOException {
        Path unit = shop.resolve("units/api_calls.json");
        Files.writeString(unit, Files.readString(unit)
                .replaceFirst("\"event_type\": \"[^\"]*\"", "\"event_type\": \"other\""));

        assertThat(run("plan", shop.toString()).out()).contains("This moves the bills of 12 published plan versions:",
                "It counts other events");
        Command refused = run("apply", shop.toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("Nothing was applied.");
        assertThat(refused.err()).contains("Type api_calls to confirm.");
        assertThat(stored(CatalogStore::changeSets)).hasSize(1);

        assertThat(run("apply", shop.toString(), "--confirm", "api_calls", "--reason", "agreed").exit()).isZero();
        assertThat(stored(CatalogStore::changeSets).getFirst().reason()).isEqualTo("agreed");
    }

    /// The file of a price that is in force without a plan.
    private Path listPrice() throws IOException {
        Price inForce = stored(CatalogStore::catalog).prices().stream()
                .filter(price -> price.plan() == null && price.isInForce(Command.CLOCK.instant()))
                .filter(price -> price.terms().unitAmount() != null)
                .findFirst()
                .orElseThrow();
        try (Stream<Path> all = Files.walk(shop.resolve("prices"))) {
            return all.filter(file -> file.getFileName().toString().equals(inForce.code() + ".json")).findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        assertThat(Command.run(root, "plan", shop.toString())).satisfies(command -> {
            assertThat(command.exit()).isEqualTo(2);
            assertThat(command.err()).contains("Name the catalog: --catalog NAME.");
        });
        assertThat(Command.run(root, "plan").exit()).isEqualTo(2);
        assertThat(Command.run(root, "apply", "--catalog", "Shop").exit()).isEqualTo(2);
        assertThat(run("plan", root.resolve("missing").toString()).exit()).isEqualTo(3);
        assertThat(run("apply", Files.write(root.resolve("demo.tierdesk"), Demo.bytes()).toString()).exit())
                .isEqualTo(1);
        assertThat(Command.run(root, "plan", "versions", "growth", "--demo").exit()).isZero();
    }

    private Command run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--catalog";
        all[arguments.length + 1] = files.all().getFirst().name();
        return Command.run(root, all);
    }

    private <T> T stored(Function<CatalogStore, T> read) {
        try (CatalogStore store = files.open(files.all().getFirst())) {
            return read.apply(store);
        }
    }
}
