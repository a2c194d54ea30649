package dev.tierdesk.exchange.killbill;

import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names that Kill Bill takes for codes: XML ids, of which all in a file differ, whatever they name. A code that begins
/// with a digit gets `_` before it, and one that something else has, its kind behind it: `api--plan`.
final class Names {
    static final String DEFAULT_LIST = "DEFAULT";

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,254}");

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of(DEFAULT_LIST));

    /// The name of an object: the one it has in Kill Bill, else its code; the same for the same kind and code.
    String of(Kind kind, String code, @Nullable String external) {
        return names.computeIfAbsent(kind + " " + code, key -> {
            String plain = external != null && NAME.matcher(external).matches() ? external : code;
            String name = Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
            if (!taken.add(name)) {
                name = name + suffix(kind);
                taken.add(name);
            }
            return name;
        });
    }

    /// The code that a name stands for; null where it is none.
    static @Nullable String code(Kind kind, String name) {
        String plain = name.startsWith("_") && name.length() > 1 && Character.isDigit(name.charAt(1))
                ? name.substring(1) : name;
        String suffix = suffix(kind);
        String code = plain.endsWith(suffix) ? plain.substring(0, plain.length() - suffix.length()) : plain;
        return Codes.isValid(code) ? code : null;
    }

    private static String suffix(Kind kind) {
        return "--" + kind.name().toLowerCase(Locale.ROOT);
    }
}
