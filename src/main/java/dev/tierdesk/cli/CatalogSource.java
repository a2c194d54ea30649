package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
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
import picocli.CommandLine.Parameters;

/// Where a reading command takes its catalog from: a file, a catalog of this computer, or the demo.
final class CatalogSource {
    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Mixin
    private AnyCatalog other = new AnyCatalog();

    /// The catalog.
    ///
    /// @throws Refusal if there is not exactly one source, or it cannot be read
    Catalog read(Terminal terminal) {
        return other.read(file, terminal);
    }

    /// A document from anywhere, as large as there is memory for.
    static Document document(Path file, Terminal terminal) {
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
