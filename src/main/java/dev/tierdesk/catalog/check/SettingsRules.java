package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules of a catalog's settings.
final class SettingsRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private SettingsRules() {}

    static List<Problem> problems(CatalogSettings settings) {
        Findings found = new Findings();
        found.checkFilled(settings.name(), new Where("name"));
        found.checkLength(settings.name(), new Where("name"));
        found.checkOnce(settings.currencies().stream().map(Currency::getCurrencyCode).toList(),
                new Where("currencies"));
        found.checkCountry(settings.sellerCountry(), new Where("seller_country"));
        found.checkAtLeast(BigDecimal.valueOf(settings.subscriptionAgeLimitDays()), BigDecimal.ONE,
                new Where("subscription_age_limit_days"));
        checkTaxRules(settings.taxRules(), found);
        checkVariables(settings.variables(), found);
        checkProductTypes(settings.productTypes(), found);
        return found.problems();
    }

    private static void checkTaxRules(List<TaxRule> rules, Findings found) {
        record Subject(String country, TaxCategory category, LocalDate validFrom) {}
        Set<Subject> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            TaxRule rule = rules.get(i);
            Where where = new Where("tax_rules").item(i);
            found.checkCountry(rule.country(), where.field("country"));
            found.checkAtLeast(rule.rate(), BigDecimal.ZERO, where.field("rate"));
            found.checkAtMost(rule.rate(), HUNDRED, where.field("rate"));
            if (!seen.add(new Subject(rule.country(), rule.category(), rule.validFrom()))) {
                found.add(Problem.of(CatalogProblem.TAX_RULE_TWICE, where)
                        .with("country", rule.country())
                        .with("category", rule.category().name())
                        .with("valid_from", rule.validFrom().toString()));
            }
        }
    }

    private static void checkVariables(List<Variable> variables, Findings found) {
        found.checkOnce(variables.stream().map(Variable::name).toList(), new Where("variables"));
        for (Variable variable : variables) {
            Where where = new Where("variables").item(variable.name());
            if (!VARIABLE.matcher(variable.name()).matches()) {
                found.add(Problem.of(CatalogProblem.VARIABLE_NAME_INVALID, where.field("name"))
                        .with("name", variable.name()));
            }
            found.checkRange(variable, variable.defaultValue(), where.field("default"));
            if (variable.minimum() != null) {
                found.checkAtLeast(variable.maximum(), variable.minimum(), where.field("maximum"));
            }
        }
    }

    private static void checkProductTypes(List<ProductType> types, Findings found) {
        found.checkOnce(types.stream().map(ProductType::code).toList(), new Where("product_types"));
        for (ProductType type : types) {
            Where where = new Where("product_types").item(type.code());
            found.checkFilled(type.code(), where.field("code"));
            found.checkFilled(type.name(), where.field("name"));
            checkTemplates(type.units(), where.field("units"), found);
            checkTemplates(type.templates(), where.field("templates"), found);
        }
    }

    private static void checkTemplates(List<UnitTemplate> templates, Where list, Findings found) {
        found.checkOnce(templates.stream().map(UnitTemplate::code).toList(), list);
        for (UnitTemplate template : templates) {
            if (!Codes.isValid(template.code())) {
                found.add(Problem.of(CatalogProblem.CODE_INVALID, list.item(template.code()))
                        .with("code", template.code()));
            }
            found.checkFilled(template.name(), list.item(template.code()).field("name"));
        }
    }
}
