package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentProblem;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.Limits;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where a reading command takes its catalog from: a file, a catalog of this computer, or the demo.
final class CatalogSource {
    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--catalog", paramLabel = "NAME", descriptionKey = "catalog")
    private @Nullable String catalog;

    @Option(names = "--demo", descriptionKey = "demo")
    private boolean demo;

    @Mixin
    private CommandLineInterface.Place place = new CommandLineInterface.Place();

    /// The catalog.
    ///
    /// @throws Refusal if there is not exactly one source, or it cannot be read
    Catalog read(Terminal terminal) {
        return read(terminal, place, file, catalog, demo);
    }

    /// The catalog of the one source that is given.
    static Catalog read(Terminal terminal, CommandLineInterface.Place place, @Nullable Path file,
            @Nullable String catalog, boolean demo) {
        int sources = (file == null ? 0 : 1) + (catalog == null ? 0 : 1) + (demo ? 1 : 0);
        if (sources != 1) {
            throw Refusal.wrongUse(terminal.messages().get("cli.one-source"));
        }
        if (catalog != null) {
            return new KnownCatalog(terminal, place, catalog).read();
        }
        return catalog(demo || file == null
                ? DocumentReader.read(Demo.bytes(), terminal.clock())
                : document(file, terminal));
    }

    /// A document from anywhere, as large as there is memory for.
    private static Document document(Path file, Terminal terminal) {
        Limits limits = Limits.within(Runtime.getRuntime().maxMemory());
        int most = Math.min(limits.bytes(), Integer.MAX_VALUE - 9) + 1;
        return DocumentReader.read(bytes(file, most, terminal), limits, terminal.clock());
    }

    /// What a document holds as a catalog.
    ///
    /// @throws Refusal if anything in it was refused
    static Catalog catalog(Document document) {
        List<Aggregate> aggregates = document.aggregates();
        if (!document.problems().isEmpty()) {
            throw Refusal.problems(document.problems());
        }
        if (aggregates.stream().noneMatch(CatalogSettings.class::isInstance)) {
            throw Refusal.problems(List.of(Problem.of(DocumentProblem.DOCUMENT_FIELD_MISSING, new Where("settings"))
                    .with("field", "settings")));
        }
        return Catalog.of(aggregates);
    }

    /// The bytes of a file from anywhere; of one that is larger than is read, one more than that.
    static byte[] bytes(Path file, Terminal terminal) {
        return bytes(file, Json.MAXIMUM_BYTES + 1, terminal);
    }

    /// The first bytes of a file.
    ///
    /// @param most how many
    static byte[] bytes(Path file, int most, Terminal terminal) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw Refusal.notPossible(terminal.messages().get("cli.unreadable", "path", file.toString()));
        }
    }
}
