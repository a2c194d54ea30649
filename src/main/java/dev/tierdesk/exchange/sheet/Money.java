package dev.tierdesk.exchange.sheet;

import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Currency;

/// Amounts of one currency in words, exact: "$0.005", "12,00 €".
record Money(Currency currency, Messages messages) {
    /// Signs that every font has; currencies with others are called by their codes.
    private static final String EVERYWHERE = "€£¥";

    String show(BigDecimal amount) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        String number = messages.numbers().show(amount.abs(), digits);
        String sign = currency.getSymbol(messages.language());
        String symbol = sign.chars().allMatch(c -> c < 128 || EVERYWHERE.indexOf(c) >= 0)
                ? sign : currency.getCurrencyCode();
        boolean letters = Character.isLetter(symbol.charAt(symbol.length() - 1));
        String text = messages.get(letters ? "sheet.money.code" : "sheet.money", "amount", number, "symbol", symbol);
        return amount.signum() < 0 ? "−" + text : text;
    }
}
