package dev.tierdesk.document;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.pricing.RoundingPolicy;
import java.util.Comparator;
import java.util.List;

/// Writes the settings of a catalog.
final class SettingsWriter {
    /// The order in which tax rules are written.
    static final Comparator<TaxRule> BY_COUNTRY = Comparator.comparing(TaxRule::country)
            .thenComparing(TaxRule::category)
            .thenComparing(TaxRule::validFrom)
            .thenComparing(TaxRule::rate);

    /// The order in which accepted warnings are written.
    static final Comparator<AcceptedProblem> BY_PLACE = Comparator.comparing(AcceptedProblem::where)
            .thenComparing(AcceptedProblem::code)
            .thenComparing(accepted -> accepted.arguments().toString())
            .thenComparing(AcceptedProblem::toString);

    private SettingsWriter() {}

    static JsonObject write(CatalogSettings settings) {
        List<TaxRule> taxRules = settings.taxRules().stream().sorted(BY_COUNTRY).distinct().toList();
        List<AcceptedProblem> accepted = settings.acceptedProblems().stream().sorted(BY_PLACE).distinct().toList();
        boolean rounded = !settings.rounding().equals(RoundingPolicy.DEFAULT);
        return new FieldWriter()
                .text("name", settings.name())
                .list("currencies", settings.currencies(), c -> JsonText.of(c.getCurrencyCode()))
                .value("rounding", rounded ? PricingWriter.write(settings.rounding()) : null)
                .text("time_zone", settings.timeZone().getId())
                .text("seller_country", settings.sellerCountry())
                .flagUnless(false, "small_business", settings.smallBusiness())
                .list("tax_rules", taxRules, SettingsWriter::write)
                .list("variables", settings.variables(), SettingsWriter::write)
                .list("product_types", settings.productTypes(), SettingsWriter::write)
                .wholeUnless(SettingsReader.SUBSCRIPTION_AGE_LIMIT_DAYS,
                        "subscription_age_limit_days", settings.subscriptionAgeLimitDays())
                .list("accepted_problems", accepted, SettingsWriter::write)
                .done();
    }

    private static JsonObject write(AcceptedProblem accepted) {
        return new FieldWriter()
                .text("code", accepted.code())
                .text("where", accepted.where())
                .textMap("arguments", accepted.arguments())
                .text("reason", accepted.reason())
                .text("author", accepted.author())
                .text("date", accepted.date().toString())
                .done();
    }

    private static JsonObject write(TaxRule rule) {
        return new FieldWriter()
                .text("country", rule.country())
                .word("category", rule.category())
                .decimal("rate", rule.rate())
                .text("valid_from", rule.validFrom().toString())
                .done();
    }

    static JsonObject write(Variable variable) {
        return new FieldWriter()
                .text("name", variable.name())
                .decimal("default", variable.defaultValue())
                .decimal("minimum", variable.minimum())
                .decimal("maximum", variable.maximum())
                .done();
    }

    private static JsonObject write(ProductType type) {
        return new FieldWriter()
                .text("code", type.code())
                .text("name", type.name())
                .word("credential", type.credential())
                .list("units", type.units(), SettingsWriter::write)
                .list("templates", type.templates(), SettingsWriter::write)
                .done();
    }

    private static JsonObject write(UnitTemplate template) {
        return new FieldWriter()
                .text("code", template.code())
                .text("name", template.name())
                .textUnlessEmpty("unit_label", template.unitLabel())
                .word("aggregation", template.aggregation())
                .textUnlessEmpty("event_type", template.eventType())
                .text("event_field", template.eventField())
                .done();
    }
}
