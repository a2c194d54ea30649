package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What a price sheet shall show.
///
/// @param forCustomers whether only what customers may know stands in it
/// @param lists whether list prices have a column of their own
/// @param language of words and numbers
public record SheetRequest(Currency currency, boolean forCustomers, boolean lists, Locale language) {
    private static final String CURRENCY = "sheet.currency";
    private static final String VERSION = "sheet.version";
    private static final String CUSTOMER = "customer";
    private static final String INTERNAL = "internal";
    private static final String LISTS = "sheet.lists";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String LANGUAGE = "sheet.language";
    private static final String PROGRAM = "program";
    private static final Question VERSIONS = new Question(VERSION, VERSION, Map.of(),
            List.of(Choice.of(CUSTOMER), Choice.of(INTERNAL)), CUSTOMER);
    private static final Question LANGUAGES = new Question(LANGUAGE, LANGUAGE, Map.of(),
            List.of(Choice.of(PROGRAM), Choice.of("en"), Choice.of("de")), PROGRAM);

    /// What a person may choose: one of the plans' currencies, the version, whether list prices are on it, the
    /// language.
    static List<Question> questions(Catalog catalog) {
        return List.of(currency(catalog), VERSIONS, lists(catalog), LANGUAGES);
    }

    static SheetRequest of(Catalog catalog, ExportContext context) {
        String language = context.answer(LANGUAGES);
        return new SheetRequest(
                Currency.getInstance(context.answer(currency(catalog))),
                context.answer(VERSIONS).equals(CUSTOMER),
                context.answer(lists(catalog)).equals(YES),
                language.equals(PROGRAM) ? context.locale() : Locale.of(language));
    }

    /// The same as answers to the questions of both formats.
    public Map<String, String> answers() {
        return Map.of(CURRENCY, currency.getCurrencyCode(), VERSION, forCustomers ? CUSTOMER : INTERNAL,
                LISTS, lists ? YES : NO, LANGUAGE, language.getLanguage());
    }

    /// The currencies of the plans, those of the settings first; the settings' where there are no plans.
    public static List<Currency> currencies(Catalog catalog) {
        List<Currency> offered = catalog.plans().stream().flatMap(plan -> plan.currencies().stream()).distinct()
                .toList();
        List<Currency> known = catalog.settings().currencies();
        return offered.isEmpty()
                ? known
                : Stream.concat(known.stream().filter(offered::contains), offered.stream()).distinct().toList();
    }

    /// Proposed where there is nothing else to show.
    private static Question lists(Catalog catalog) {
        return new Question(
                LISTS, LISTS, Map.of(), List.of(Choice.of(YES), Choice.of(NO)), catalog.plans().isEmpty() ? YES : NO);
    }

    private static Question currency(Catalog catalog) {
        List<String> codes = currencies(catalog).stream().map(Currency::getCurrencyCode).toList();
        return new Question(CURRENCY, CURRENCY, Map.of(), codes.stream().map(code -> new Choice(code, code)).toList(),
                codes.getFirst());
    }
}
