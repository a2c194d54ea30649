package dev.tierdesk.catalog;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Codes: what files and people call things by (`catalog.md` 1).
public final class Codes {
    /// The most characters of a code.
    public static final int MAX_LENGTH = 64;

    private static final Pattern VALID = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Codes() {}

    /// Whether `text` may be a code.
    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }

    /// A code for a new object of this name that none of `taken` has: "Translation API" gives `translation-api` for
    /// products, plans and prices, and `translation_api` for units; a number is added where it is taken.
    public static String suggest(Kind kind, String name, Set<String> taken) {
        String joint = kind == Kind.UNIT ? "_" : "-";
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.replace("ß", "ss").replace("æ", "ae").replace("ø", "o").replace("ł", "l");
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        String code = OTHERS.matcher(plain).replaceAll(joint);
        code = code.startsWith(joint) ? code.substring(1) : code;
        code = cut(code, joint, MAX_LENGTH);
        if (code.isEmpty()) {
            code = kind.name().toLowerCase(Locale.ROOT);
        }
        String plainCode = code;
        return free(code, taken, number -> {
            String suffix = joint + number;
            return cut(plainCode, joint, MAX_LENGTH - suffix.length()) + suffix;
        });
    }

    /// The code that says what a price is for, `growth.translation-api.api_calls`, with a number where another price of
    /// `catalog` has it.
    public static String ofPrice(Price price, Catalog catalog) {
        return ofPrice(price, catalog.prices().stream()
                .filter(other -> !other.id().equals(price.id()))
                .map(Price::code)
                .collect(Collectors.toSet()));
    }

    /// The code that says what a price is for, with a number where it is among those `taken`.
    public static String ofPrice(Price price, Set<String> taken) {
        String code = Stream.of(Objects.requireNonNullElse(price.plan(), "list"), price.product(), price.unit(),
                        price.component(), price.customer(), price.priceKey())
                .filter(part -> part != null && !part.isBlank())
                .map(part -> isValid(part) ? part : suggest(Kind.PRICE, part, Set.of()))
                .collect(Collectors.joining("."));
        return free(cut(code, ""), taken, number -> cut(code, "-" + number));
    }

    /// The one of `known` that `text` was most likely meant to be; none where nothing is near (more than a third of its
    /// letters wrong).
    public static Optional<String> nearest(String text, Collection<String> known) {
        String wanted = text.toLowerCase(Locale.ROOT);
        int best = Math.max(1, wanted.length() / 3) + 1;
        String nearest = null;
        for (String candidate : known) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), best);
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// The code as it is, else with the least number that is free; among very many, one after a taken one. Never looks
    /// through them all: thousands of things may have one name.
    private static String free(String plain, Set<String> taken, IntFunction<String> numbered) {
        if (!taken.contains(plain)) {
            return plain;
        }
        int takenNumber = 1;
        int freeNumber = 2;
        while (taken.contains(numbered.apply(freeNumber))) {
            takenNumber = freeNumber;
            freeNumber = 2 * freeNumber - 1;
        }
        while (freeNumber - takenNumber > 1) {
            int middle = (freeNumber + takenNumber) >>> 1;
            if (taken.contains(numbered.apply(middle))) {
                takenNumber = middle;
            } else {
                freeNumber = middle;
            }
        }
        return numbered.apply(freeNumber);
    }

    private static String cut(String code, String suffix) {
        return code.substring(0, Math.min(code.length(), MAX_LENGTH - suffix.length())) + suffix;
    }

    private static String cut(String code, String joint, int length) {
        String cut = code.length() > length ? code.substring(0, length) : code;
        while (cut.endsWith(joint)) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut;
    }

    /// Optimal string alignment: letters added, dropped, changed or swapped with their neighbour; `limit` where it is
    /// that or more.
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                row[j] = least;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
