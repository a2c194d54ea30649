package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountChange.By;
import dev.tierdesk.catalog.bulk.AmountKind;
import dev.tierdesk.catalog.bulk.AmountRounding;
import dev.tierdesk.catalog.bulk.AmountRounding.Digits;
import dev.tierdesk.catalog.bulk.AmountRounding.Endings;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which prices `price change` changes, and by what.
final class PriceChangeArguments {
    private static final int DIGITS = 2;

    @Option(names = "--percent", paramLabel = "N", descriptionKey = "percent")
    private @Nullable String percent;

    @Option(names = "--amount", paramLabel = "N", descriptionKey = "amount")
    private @Nullable String amount;

    @Option(names = "--factor", paramLabel = "N", descriptionKey = "factor")
    private @Nullable String factor;

    @Option(names = "--set", paramLabel = "N", descriptionKey = "set-amount")
    private @Nullable String set;

    @Option(names = "--plan", paramLabel = "CODE", descriptionKey = "of-plan")
    private List<String> plans = List.of();

    @Option(names = "--no-plan", descriptionKey = "of-no-plan")
    private boolean noPlan;

    @Option(names = "--product", paramLabel = "CODE", descriptionKey = "of-product")
    private List<String> products = List.of();

    @Option(names = "--tag", paramLabel = "TAG", descriptionKey = "of-tag")
    private List<String> tags = List.of();

    @Option(names = "--unit", paramLabel = "CODE", descriptionKey = "of-unit")
    private List<String> units = List.of();

    @Option(names = "--currency", paramLabel = "CODE", descriptionKey = "of-currency")
    private List<String> currencies = List.of();

    @Option(names = "--model", paramLabel = "MODEL", descriptionKey = "of-model")
    private List<Model> models = List.of();

    @Option(names = "--price", paramLabel = "CODE", descriptionKey = "of-price")
    private List<String> prices = List.of();

    @Option(names = "--move", paramLabel = "KIND", split = ",", descriptionKey = "amount-kinds")
    private List<AmountKind> moves = List.of();

    @Option(names = "--round", paramLabel = "2|.99", descriptionKey = "round")
    private @Nullable String rounding;

    /// By what amounts change.
    ///
    /// @throws Refusal if it is not said, or cannot be read
    AmountChange amounts(Terminal terminal) {
        List<By> said = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        note(By.PERCENT, percent, said, numbers);
        note(By.AMOUNT, amount, said, numbers);
        note(By.FACTOR, factor, said, numbers);
        note(By.SET, set, said, numbers);
        if (said.size() != 1) {
            throw Refusal.wrongUse(terminal.messages().get("cli.price.one-change"));
        }
        return new AmountChange(said.getFirst(), number(numbers.getFirst(), terminal),
                moves.isEmpty() ? EnumSet.allOf(AmountKind.class) : EnumSet.copyOf(moves), rounding(terminal));
    }

    private static void note(By by, @Nullable String number, List<By> said, List<String> numbers) {
        if (number != null) {
            said.add(by);
            numbers.add(number);
        }
    }

    private AmountRounding rounding(Terminal terminal) {
        String typed = rounding;
        if (typed == null) {
            return new AmountRounding.Exact();
        }
        if (typed.matches("\\d{1," + DIGITS + "}") && Integer.parseInt(typed) <= Digits.MOST) {
            return new Digits(Integer.parseInt(typed));
        }
        List<BigDecimal> endings = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            Optional<BigDecimal> ending = Decimals.parse(part.startsWith(".") ? "0" + part : part)
                    .filter(Endings::isEnding)
                    .filter(value -> part.contains("."));
            endings.add(ending.orElseThrow(() ->
                    Refusal.wrongUse(terminal.messages().get("cli.price.round", "found", typed))));
        }
        return new Endings(endings);
    }

    /// Which prices change.
    ///
    /// @throws Refusal if it names what the catalog does not have
    PriceSelection selection(Catalog catalog, Terminal terminal) {
        known(Kind.PLAN, plans, catalog, terminal);
        known(Kind.PRODUCT, products, catalog, terminal);
        known(Kind.UNIT, units, catalog, terminal);
        known(Kind.PRICE, prices, catalog, terminal);
        Set<String> wanted = new HashSet<>(plans);
        if (noPlan) {
            wanted.add(PriceSelection.NO_PLAN);
        }
        return new PriceSelection(wanted, Set.copyOf(products), Set.copyOf(tags), Set.copyOf(units),
                currencies.stream().map(code -> currency(code, catalog, terminal)).collect(Collectors.toSet()),
                Set.copyOf(models), Set.copyOf(prices));
    }

    private static void known(Kind kind, Collection<String> codes, Catalog catalog, Terminal terminal) {
        codes.stream().filter(code -> catalog.find(kind, code).isEmpty()).findFirst().ifPresent(code -> {
            throw Refusal.noSuch(kind, code, catalog, terminal);
        });
    }

    private static Currency currency(String code, Catalog catalog, Terminal terminal) {
        List<Currency> known = catalog.settings().currencies();
        return known.stream()
                .filter(currency -> currency.getCurrencyCode().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongUse(terminal.messages().get("cli.price.currency", "found", code,
                        "codes", known.stream().map(Currency::getCurrencyCode).collect(Collectors.joining(", ")))));
    }

    private static BigDecimal number(String text, Terminal terminal) {
        return QuantityArgument.number(text.startsWith("+") ? text.substring(1) : text, terminal.messages());
    }
}
