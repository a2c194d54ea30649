package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// The demo catalog and sheets of it.
final class Sheets {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    static final Catalog DEMO = Catalog.of(DocumentReader.read(Demo.bytes(), CLOCK).aggregates());

    private Sheets() {}

    static SheetRequest customers(String currency) {
        return new SheetRequest(Currency.getInstance(currency), true, false, Locale.ENGLISH);
    }

    static SheetRequest internal(String currency) {
        return new SheetRequest(Currency.getInstance(currency), false, false, Locale.ENGLISH);
    }

    static PriceSheet of(Catalog catalog, SheetRequest request) {
        return of(catalog, request, new Report());
    }

    static PriceSheet of(Catalog catalog, SheetRequest request, Report report) {
        return PriceSheets.of(catalog, request, CLOCK, report);
    }

    static ExportContext context(SheetRequest request) {
        return new ExportContext(request.answers(), Locale.ENGLISH, CLOCK);
    }

    static ExportContext unanswered(Locale locale) {
        return new ExportContext(Map.of(), locale, CLOCK);
    }

    /// The demo with these aggregates in place of those of their codes.
    static Catalog with(Aggregate... changed) {
        return DEMO.apply(Arrays.stream(changed).map(after -> new Change(DEMO.byId(after.id()).orElse(null), after))
                .toList());
    }

    /// What a plan says of a row.
    static List<String> cell(PriceSheet sheet, String section, String label, String plan) {
        int column = IntStream.range(0, sheet.columns().size())
                .filter(i -> sheet.columns().get(i).code().equals(plan))
                .findFirst()
                .orElseThrow();
        Row row = sheet.sections().stream()
                .filter(s -> s.title().equals(section))
                .flatMap(s -> s.rows().stream())
                .filter(r -> r.label().equals(label))
                .findFirst()
                .orElseThrow();
        return row.cells().get(column).lines().stream().map(Line::whole).toList();
    }
}
