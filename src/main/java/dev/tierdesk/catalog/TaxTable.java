package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.TaxCategory.DEFAULT;
import static dev.tierdesk.catalog.TaxCategory.REDUCED;

import dev.tierdesk.catalog.TaxLine.Treatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which tax a quote shows (`catalog.md` 10): the first rule that matches.
///
/// @param customerCountry ISO 3166 code
/// @param date the day whose rates and memberships count
public record TaxTable(CatalogSettings seller, String customerCountry, boolean reverseCharge, LocalDate date) {
    /// A treatment with its rate.
    ///
    /// @param rate in percent; null where there is no rule
    public record Answer(Treatment treatment, @Nullable BigDecimal rate) {
        private static final Answer NO_RULE = new Answer(Treatment.NO_RULE, null);
    }

    /// The table for a customer; empty where the context names no country.
    public static Optional<TaxTable> of(CatalogSettings seller, QuoteContext context, LocalDate date) {
        return Optional.ofNullable(context.country())
                .map(country -> new TaxTable(seller, country, context.business() && context.vatIdValid(), date));
    }

    /// How amounts of `category` are taxed.
    public Answer answer(TaxCategory category) {
        String home = seller.sellerCountry();
        if (category == TaxCategory.EXEMPT) {
            return new Answer(Treatment.EXEMPT, BigDecimal.ZERO);
        }
        if (seller.smallBusiness()) {
            return new Answer(Treatment.SMALL_BUSINESS, BigDecimal.ZERO);
        }
        if (home == null) {
            return Answer.NO_RULE;
        }
        if (home.equals(customerCountry)) {
            return atRate(Treatment.DOMESTIC, home, category);
        }
        if (!EuMembership.isMember(home, date)) {
            return Answer.NO_RULE;
        }
        if (!EuMembership.isMember(customerCountry, date)) {
            return new Answer(Treatment.EXPORT, BigDecimal.ZERO);
        }
        return reverseCharge
                ? new Answer(Treatment.REVERSE_CHARGE, BigDecimal.ZERO)
                : atRate(Treatment.DESTINATION, customerCountry, category);
    }

    private Answer atRate(Treatment treatment, String country, TaxCategory category) {
        if (category == TaxCategory.ZERO) {
            return new Answer(treatment, BigDecimal.ZERO);
        }
        return seller.taxRules().stream()
                .filter(r -> r.country().equals(country) && r.category() == category && !r.validFrom().isAfter(date))
                .max(Comparator.comparing(TaxRule::validFrom))
                .map(rule -> new Answer(treatment, rule.rate()))
                .orElse(Answer.NO_RULE);
    }

    /// Standard and reduced rates of the European Union, with the day each is valid from: examples, to be checked
    /// before use. Where a country has several reduced rates, the one for most goods and services is taken.
    public static List<TaxRule> examples() {
        List<TaxRule> rules = new ArrayList<>();
        for (String row : EXAMPLES.strip().split("\n", -1)) {
            String[] cells = row.strip().split(" +", -1);
            rules.add(new TaxRule(
                    cells[0],
                    cells[1].equals("S") ? DEFAULT : REDUCED,
                    new BigDecimal(cells[2]),
                    LocalDate.parse(cells[3])));
        }
        return List.copyOf(rules);
    }

    /// Country, S for standard or R for reduced, percent, valid from.
    private static final String EXAMPLES = """
            AT S 20   1984-01-01
            AT R 10   1984-01-01
            BE S 21   1996-01-01
            BE R 6    2000-01-01
            BG S 20   1999-01-01
            BG R 9    2011-04-01
            CY S 19   2014-01-13
            CY R 9    2014-01-13
            CZ S 21   2013-01-01
            CZ R 12   2024-01-01
            DE S 19   2021-01-01
            DE R 7    2021-01-01
            DK S 25   1992-01-01
            EE S 24   2025-07-01
            EE R 9    2009-01-01
            ES S 21   2012-09-01
            ES R 10   2012-09-01
            FI S 25.5 2024-09-01
            FI R 14   2013-01-01
            FI R 13.5 2026-01-01
            FR S 20   2014-01-01
            FR R 10   2014-01-01
            GR S 24   2016-06-01
            GR R 13   2011-01-01
            HR S 25   2012-03-01
            HR R 13   2014-01-01
            HU S 27   2012-01-01
            HU R 18   2009-07-01
            IE S 23   2021-03-01
            IE R 13.5 2003-01-01
            IT S 22   2013-10-01
            IT R 10   1995-02-24
            LT S 21   2009-09-01
            LT R 9    2009-01-01
            LT R 12   2026-01-01
            LU S 17   2024-01-01
            LU R 8    2024-01-01
            LV S 21   2012-07-01
            LV R 12   2011-01-01
            MT S 18   2004-01-01
            MT R 7    2011-01-01
            NL S 21   2012-10-01
            NL R 9    2019-01-01
            PL S 23   2011-01-01
            PL R 8    2011-01-01
            PT S 23   2011-01-01
            PT R 13   2010-07-01
            RO S 21   2025-08-01
            RO R 11   2025-08-01
            SE S 25   1990-07-01
            SE R 12   1996-01-01
            SI S 22   2013-07-01
            SI R 9.5  2013-07-01
            SK S 23   2025-01-01
            SK R 19   2025-01-01
            """;
}
