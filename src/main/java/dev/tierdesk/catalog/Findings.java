package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The problems that the rules of one aggregate have found so far, with the checks that several kinds share.
public final class Findings {
    /// The most characters of a name.
    public static final int NAME_LENGTH = 120;

    /// What Aforo accepts in a name.
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9 _.()-]+");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<Problem> problems = new ArrayList<>();

    /// What was found so far, in its order.
    public List<Problem> problems() {
        return problems;
    }

    /// Adds a problem.
    public void add(Problem problem) {
        problems.add(problem);
    }

    /// Adds a problem without arguments.
    public void add(ProblemCode code, Where where) {
        problems.add(Problem.of(code, where));
    }

    /// Adds a problem of a field, with one argument.
    public void add(ProblemCode code, String field, String argument, Object value) {
        problems.add(Problem.of(code, new Where(field)).with(argument, value));
    }

    /// A name says something, is not too long, and has the characters that every system takes.
    public void checkNameText(String name) {
        Where where = new Where("name");
        if (name.isBlank()) {
            add(CatalogProblem.REQUIRED, where);
            return;
        }
        checkLength(name, where);
        if (!PLAIN.matcher(name).matches()) {
            add(Problem.of(CatalogProblem.NAME_CHARACTERS, where)
                    .with("characters", PLAIN.matcher(name).replaceAll("")));
        }
    }

    /// A name keeps to [#NAME_LENGTH].
    public void checkLength(String name, Where where) {
        int length = name.codePointCount(0, name.length());
        if (length > NAME_LENGTH) {
            add(Problem.of(CatalogProblem.TEXT_TOO_LONG, where).with("length", length).with("maximum", NAME_LENGTH));
        }
    }

    /// A text that must say something.
    public void checkFilled(@Nullable String text, Where where) {
        if (text == null || text.isBlank()) {
            add(CatalogProblem.REQUIRED, where);
        }
    }

    /// A dimension has a name and a value.
    public void checkDimensions(Map<String, String> dimensions) {
        dimensions.forEach((name, value) -> {
            checkFilled(name, new Where("dimensions"));
            checkFilled(value, new Where("dimensions").field(name));
        });
    }

    /// A country, where there is one, has its ISO 3166 code of two letters.
    public void checkCountry(@Nullable String country, Where where) {
        if (country != null && !COUNTRIES.contains(country)) {
            add(Problem.of(CatalogProblem.COUNTRY_UNKNOWN, where).with("country", country));
        }
    }

    /// Each code may stand in the list once.
    public void checkOnce(List<String> codes, Where list) {
        if (codes.size() < 2) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                add(Problem.of(CatalogProblem.LISTED_TWICE, list.item(i)).with("value", codes.get(i)));
            }
        }
    }

    /// A number, where there is one, is not below the minimum.
    public void checkAtLeast(@Nullable BigDecimal value, BigDecimal minimum, Where where) {
        if (value != null && value.compareTo(minimum) < 0) {
            add(Problem.of(CatalogProblem.BELOW_MINIMUM, where)
                    .with("value", Decimals.canonical(value))
                    .with("minimum", minimum));
        }
    }

    /// A number, where there is one, is not above the maximum.
    public void checkAtMost(@Nullable BigDecimal value, BigDecimal maximum, Where where) {
        if (value != null && value.compareTo(maximum) > 0) {
            add(Problem.of(CatalogProblem.ABOVE_MAXIMUM, where)
                    .with("value", Decimals.canonical(value))
                    .with("maximum", maximum));
        }
    }

    /// A value of a variable keeps within what the settings allow.
    public void checkRange(Variable variable, BigDecimal value, Where where) {
        if (variable.minimum() != null) {
            checkAtLeast(value, variable.minimum(), where);
        }
        if (variable.maximum() != null) {
            checkAtMost(value, variable.maximum(), where);
        }
    }

    /// A reference that leads nowhere, with the nearest that there is.
    public static Problem unknown(CatalogProblem code, Where where, String reference, Collection<String> known) {
        return Problem.of(code, where)
                .with("code", reference)
                .with("suggestion", Codes.nearest(reference, known).orElse(""));
    }
}
