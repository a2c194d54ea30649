package dev.tierdesk.exchange.stripe;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.billing.JsonFields;
import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Amounts in the smallest unit of a currency, as Stripe counts it: hundredths, but for a few. ISK and UGX are
/// hundredths there although they have none.
final class StripeAmounts {
    private static final Set<String> WHOLE = Set.of("BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG",
            "RWF", "VND", "VUV",
            "XAF", "XOF", "XPF");
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private final int digits;

    StripeAmounts(Currency currency) {
        String code = currency.getCurrencyCode();
        digits = WHOLE.contains(code) ? 0 : THOUSANDTHS.contains(code) ? 3 : 2;
    }

    /// The amount of `field`, or of the same with `_decimal`, in major units; null where there is neither. Two that
    /// differ are refused.
    @Nullable BigDecimal read(ForeignObject object, String field) {
        String decimalField = field + "_decimal";
        BigDecimal whole = object.decimal(field);
        BigDecimal decimal = object.decimal(decimalField);
        if (whole != null && decimal != null && whole.compareTo(decimal) != 0) {
            object.refuse(ExchangeProblem.FILE_FIELD_VALUE, decimalField,
                    decimal.toPlainString(), whole.toPlainString());
        }
        BigDecimal minor = decimal == null ? whole : decimal;
        if (minor == null) {
            return null;
        }
        BigDecimal major = minor.movePointLeft(digits);
        if (!Decimals.fits(major)) {
            object.refuse(ExchangeProblem.FILE_FIELD_DECIMAL, decimal == null ? field : decimalField,
                    minor.toPlainString(), "");
            return null;
        }
        return major;
    }

    /// Whether Stripe can be told this amount.
    boolean holds(@Nullable BigDecimal major) {
        return major == null || Decimals.fits(major.movePointRight(digits));
    }

    void write(JsonFields object, String field, @Nullable BigDecimal major) {
        if (major != null) {
            BigDecimal minor = Decimals.canonical(major.movePointRight(digits));
            if (minor.scale() == 0) {
                object.number(field, minor);
            } else {
                object.decimal(field + "_decimal", minor);
            }
        }
    }
}
