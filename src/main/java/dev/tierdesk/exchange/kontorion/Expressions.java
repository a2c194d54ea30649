package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Formula;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.pricing.Variables;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The expressions of Kontorion and our formulas (`pricing.md` 5). Their grammar is documented by one example: what our
/// language reads is taken as it stands; written is only what that example covers. Whether their numbers are major or
/// minor units is not documented at all: it is asked.
final class Expressions {
    private static final String MINOR = "minor";
    private static final Question QUESTION = new Question("expressions", "kontorion.expressions", Map.of(),
            List.of(Choice.of("major"), Choice.of(MINOR)), "major");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![A-Za-z0-9_.])(cost(\\.[A-Za-z0-9_]+)?|unit_amount)(?![A-Za-z0-9_.])");
    private static final Pattern WRITTEN =
            Pattern.compile("([-+*/() \\t]|[0-9]+(\\.[0-9]+)?(?![A-Za-z0-9_.])"
                    + "|(cost(\\.[A-Za-z0-9_]+)?|quantity)(?![A-Za-z0-9_.(]))+");

    private final boolean minor;
    private final Report report;
    private final Map<String, String> texts = new HashMap<>();
    private boolean met;

    Expressions(ImportContext context, Report report) {
        minor = context.answer(QUESTION).equals(MINOR);
        this.report = report;
    }

    /// The question, where the file has expressions.
    List<Question> questions() {
        return met ? List.of(QUESTION) : List.of();
    }

    /// The expression in a tier as a formula in major units; null where there is none, or our language cannot hold it,
    /// which is refused.
    @Nullable String read(ForeignObject tier, Currency currency) {
        String text = tier.text("rate_expression");
        if (text == null || text.isBlank()) {
            return null;
        }
        met = true;
        String formula = minor ? inMajor(text, currency) : text;
        try {
            Formula.parse(text);
            Formula.parse(formula);
            texts.put(formula, text);
            return formula;
        } catch (PricingException e) {
            e.problems().forEach(problem -> report.add(problem.in(tier.where().field("rate_expression"))));
            return null;
        }
    }

    /// Says what a price charges for one unit under both answers, so that the question can be seen to matter.
    void compare(Price price, Product product, CatalogSettings settings, Where where) {
        Map<String, BigDecimal> values = new HashMap<>();
        settings.variables().forEach(variable -> values.put("var." + variable.name(), variable.defaultValue()));
        for (Cost cost : product.costs()) {
            if (cost.currency().equals(price.currency())) {
                values.put("cost." + cost.key(), cost.amount());
                if (cost.key().equals(Cost.PRIMARY)) {
                    values.put("cost", cost.amount());
                }
            }
        }
        Tier first = price.terms().tiers().stream().filter(tier -> tier.formula() != null).findFirst()
                .orElse(Tier.EMPTY);
        String asRead = price.terms().formula() == null ? first.formula() : price.terms().formula();
        String written = asRead == null ? null : texts.get(asRead);
        if (written == null || price.currency().getDefaultFractionDigits() == 0) {
            return;
        }
        BigDecimal beside = price.terms().formula() == null ? first.unitAmount() : price.terms().packageAmount();
        try {
            Variables variables = new Variables(values);
            BigDecimal major = Formula.parse(written).evaluate(variables, BigDecimal.ONE, beside);
            BigDecimal inMinor = Formula.parse(inMajor(written, price.currency()))
                    .evaluate(variables, BigDecimal.ONE, beside);
            report.add(Problem.of(KontorionProblem.KONTORION_EXPRESSION_AMOUNTS, where.field("tiers"))
                    .with("expression", written)
                    .with("major", Decimals.canonical(major))
                    .with("minor", Decimals.canonical(inMinor))
                    .with("currency", price.currency().getCurrencyCode()));
        } catch (PricingException e) {
            // without a value for a name there is nothing to compare; the check of the catalog names it
        }
    }

    /// The same in major units, if the numbers of an expression are minor ones: amounts go in and come out multiplied.
    static String inMajor(String expression, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits == 0) {
            return expression;
        }
        BigDecimal units = BigDecimal.TEN.pow(digits);
        String inside = AMOUNT.matcher(expression)
                .replaceAll(amount -> Matcher.quoteReplacement("(" + amount.group() + " * " + units + ")"));
        return "(" + inside + ") * " + BigDecimal.ONE.movePointLeft(digits).toPlainString();
    }

    /// A formula as an expression; empty where Kontorion is not known to have what it uses.
    static Optional<String> written(String formula) {
        return formula.length() <= Formula.MAX_LENGTH && WRITTEN.matcher(formula).matches() ? Optional.of(formula)
                : Optional.empty();
    }
}
