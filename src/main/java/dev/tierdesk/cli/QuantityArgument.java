package dev.tierdesk.cli;

import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.quote.CarriedOver;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `[product/]unit[@key]=N`, `[product=]N` and `[product/]unit=N`.
final class QuantityArgument {
    private static final Pattern USAGE = Pattern.compile(
            "(?:(?<product>[^/@=]+)/)?(?<unit>[^/@=]+)(?:@(?<key>[^=]+))?=(?<quantity>[^=]+)");
    private static final Pattern SEATS = Pattern.compile("(?:(?<product>[^=]+)=)?(?<quantity>[^=]+)");
    private static final Pattern DIGITS = Pattern.compile("-?\\d+(\\.\\d+)?");

    private QuantityArgument() {}

    /// @throws Refusal if it is not of that form
    static Usage usage(String text, Messages messages) {
        Matcher matcher = USAGE.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.wrongUse(messages.get("cli.quantity.form", "found", text));
        }
        return new Usage(matcher.group("product"), matcher.group("unit"), matcher.group("key"),
                number(matcher.group("quantity"), messages));
    }

    /// @throws Refusal if it is not of that form
    static Seats seats(String text, Messages messages) {
        Matcher matcher = SEATS.matcher(text);
        if (!matcher.matches()) {
            throw Refusal.wrongUse(messages.get("cli.seats.form", "found", text));
        }
        return new Seats(matcher.group("product"), number(matcher.group("quantity"), messages));
    }

    /// @throws Refusal if it is not of that form
    static CarriedOver carriedOver(String text, Messages messages) {
        Matcher matcher = USAGE.matcher(text);
        if (!matcher.matches() || matcher.group("key") != null) {
            throw Refusal.wrongUse(messages.get("cli.carried.form", "found", text));
        }
        return new CarriedOver(
                matcher.group("product"), matcher.group("unit"), number(matcher.group("quantity"), messages));
    }

    /// @throws Refusal if it is no number, or has more digits than numbers have
    static BigDecimal number(String text, Messages messages) {
        return Decimals.parse(text).orElseThrow(() -> Refusal.wrongUse(messages.get(
                DIGITS.matcher(text).matches() ? "cli.number.long" : "cli.number.form", "found", text)));
    }
}
