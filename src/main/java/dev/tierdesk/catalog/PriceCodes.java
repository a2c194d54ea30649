package dev.tierdesk.catalog;

import java.util.Set;

/// Codes for the prices of clones: where the clone's code is the source's with a suffix, the price gets the same
/// suffix.
public final class PriceCodes {
    private PriceCodes() {}

    /// A code for the copy of `price` that none of `taken` has.
    ///
    /// @param source the plan or product that is cloned
    /// @param clone the clone's code
    public static String of(Price price, Aggregate source, String clone, Set<String> taken) {
        String wanted = wanted(price.code(), source, clone);
        String free = cut(wanted, "");
        for (int number = 2; taken.contains(free); number++) {
            free = cut(wanted, "-" + number);
        }
        return free;
    }

    private static String wanted(String code, Aggregate source, String clone) {
        String from = source.code();
        if (source instanceof Plan) {
            return code.startsWith(from) ? clone + code.substring(from.length()) : clone + "." + code;
        }
        return code + (clone.startsWith(from) ? clone.substring(from.length()) : "-" + clone);
    }

    private static String cut(String code, String suffix) {
        return code.substring(0, Math.min(code.length(), Codes.MAX_LENGTH - suffix.length())) + suffix;
    }
}
