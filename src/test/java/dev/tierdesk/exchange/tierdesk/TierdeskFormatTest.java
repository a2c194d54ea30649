package dev.tierdesk.exchange.tierdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.DocumentText;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.Limits;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TierdeskFormatTest {
    private static final ExportContext CONTEXT = new ExportContext(Map.of(), Locale.ENGLISH, Clock.systemUTC());

    private final Catalog catalog = RandomCatalog.of(3);
    private final DocumentText text = DocumentWriter.text(catalog);
    private final int bytes = text.bytes().length;
    private final int values = (int) text.values();

    @Test
    void aFileThatIsImportedAgainIsWrittenWithoutAWord() {
        assertThat(new TierdeskFormat(new Limits(bytes, values)).write(catalog, CONTEXT).losses()).isEmpty();
    }

    @Test
    void ofAFileThatIsNotImportedAgainIsSaidSoBeforeItIsWritten() {
        assertIsWarnedAndRefused(new TierdeskFormat(new Limits(bytes - 1, values)));
        assertIsWarnedAndRefused(new TierdeskFormat(new Limits(bytes, values - 1)));
    }

    private void assertIsWarnedAndRefused(TierdeskFormat format) {
        assertThat(format.write(catalog, CONTEXT).losses())
                .extracting(Problem::code).containsExactly(ExchangeProblem.EXPORT_FILE_LARGE);
        ImportContext context = new ImportContext(catalog, Clock.systemUTC());
        assertThat(format.read(Source.file("x", text.bytes()), context).problems())
                .hasSize(1).allMatch(Problem::isError);
    }
}
