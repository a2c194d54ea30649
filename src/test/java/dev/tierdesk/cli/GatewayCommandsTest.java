package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gateway check` and `gateway restore`.
class GatewayCommandsTest {
    private static final String EXPORT = """
            _format_version: "3.0"
            services:
              - name: translation # ours
                url: https://translation.internal.example
                routes:
                  - name: translate
                    methods: [POST]
                    paths: [/v1/translate]
                    plugins: [{name: rate-limiting, config: {minute: 60}}]
            """;

    private final Path folder;
    private final CatalogFiles files;

    GatewayCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        files = new CatalogFiles(Directories.below(folder), Command.CLOCK);
        DemoShop.into(Directories.below(folder));
    }

    @Test
    void theFirstExportIsTakenAsTheRecordAndTheSameExportAgrees() {
        assertThat(check(EXPORT).exit()).isEqualTo(Terminal.NOT_POSSIBLE);
        Command taken = check(EXPORT, "--take", "--id", "translation");

        assertThat(taken.exit()).isZero();
        assertThat(taken.out()).contains("+ POST /v1/translate", "now the record");
        assertThat(mapping().status()).isEqualTo(GatewayStatus.SYNCED);
        assertThat(mapping().routes()).hasSize(1);
        assertThat(check(EXPORT).exit()).isZero();
    }

    @Test
    void aDifferenceIsToldEndsWithOneAndIsKept() {
        check(EXPORT, "--take", "--id", "translation");
        Command dry = check(EXPORT.replace("60", "600"), "--dry-run");
        assertThat(dry.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(mapping().status()).isEqualTo(GatewayStatus.SYNCED);

        Command found = check(EXPORT.replace("60", "600"), "--json");
        assertThat(found.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(Command.text(found.json(), "status")).isEqualTo("STALE");
        JsonObject route = Command.list(found.json(), "routes").getFirst();
        assertThat(Command.text(route, "change")).isEqualTo("CHANGED");
        assertThat(Command.text(Command.list(route, "fields").getFirst(), "field")).isEqualTo("rate_limit");
        assertThat(mapping().status()).isEqualTo(GatewayStatus.STALE);
    }

    @Test
    void aRestoreFileAgreesAndIsPendingUntilItIsChecked() throws IOException {
        check(EXPORT, "--take", "--id", "translation");
        Path out = folder.resolve("restore.yaml");
        Command restore = run("restore", EXPORT.replace("60", "600"), "--out", out.toString());

        assertThat(restore.exit()).isZero();
        assertThat(restore.err()).contains("Comments");
        assertThat(mapping().status()).isEqualTo(GatewayStatus.PENDING);
        assertThat(check(Files.readString(out)).exit()).isZero();
        assertThat(mapping().status()).isEqualTo(GatewayStatus.SYNCED);
    }

    @Test
    void anUnreadableFileIsRefusedAndSetsTheStatus() {
        check(EXPORT, "--take", "--id", "translation");
        Command check = check("services: [");

        assertThat(check.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(check.err()).contains("ERROR");
        assertThat(mapping().status()).isEqualTo(GatewayStatus.ERROR);
        assertThat(run("restore", "services: [", "--out", folder.resolve("x.yaml").toString()).exit())
                .isEqualTo(Terminal.PROBLEMS);
        assertThat(folder.resolve("x.yaml")).doesNotExist();
    }

    @Test
    void withSeveralMappingsOneHasToBeNamed() {
        check(EXPORT, "--take", "--id", "translation");
        check(EXPORT, "--take", "--id", "speech");

        Command check = check(EXPORT);
        assertThat(check.exit()).isEqualTo(Terminal.WRONG_USE);
        assertThat(check.err()).contains("--id translation", "--id speech");
        assertThat(check(EXPORT, "--id", "translation").exit()).isZero();
    }

    @Test
    void aMappingToTheWholeFileIsNamedSoThatItCanBeTyped() {
        check(EXPORT, "--take");
        check(EXPORT, "--take", "--id", "translation");

        assertThat(check(EXPORT).err()).contains("--id \"\", --id translation");
        assertThat(check(EXPORT, "--id", "").exit()).isZero();
    }

    private Command check(String export, String... more) {
        return run("check", export, more);
    }

    private Command run(String verb, String export, String... more) {
        try {
            Path file = Files.write(folder.resolve("export.yaml"), export.getBytes(UTF_8));
            List<String> words = new ArrayList<>(List.of("gateway", verb, file.toString(), "--catalog", "Shop",
                    "--product", "translation-api", "--gateway", "kong"));
            words.addAll(List.of(more));
            return Command.run(folder, words.toArray(String[]::new));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private GatewayMapping mapping() {
        try (CatalogStore store = files.open(files.find("Shop").orElseThrow())) {
            return store.catalog().product("translation-api").orElseThrow().gateways().getFirst();
        }
    }
}
