package dev.tierdesk.store;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.document.RecordJson;
import dev.tierdesk.pricing.RoundingPolicy;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The settings in their table, which has one row.
final class SettingsRows extends Rows<CatalogSettings> {
    private static final Table SETTINGS = Table.of("settings", "id", "name", "currencies", "rounding_mode",
            "rounding_scale", "time_zone", "seller_country", "small_business", "tax_rules", "variables",
            "product_types", "subscription_age_limit_days", "accepted_problems");
    private static final RecordJson<List<TaxRule>> TAX_RULES = RecordJson.listOf(TaxRule.class);
    private static final RecordJson<List<Variable>> VARIABLES = RecordJson.listOf(Variable.class);
    private static final RecordJson<List<ProductType>> PRODUCT_TYPES = RecordJson.listOf(ProductType.class);
    private static final RecordJson<List<AcceptedProblem>> ACCEPTED_PROBLEMS = RecordJson.listOf(AcceptedProblem.class);

    SettingsRows() {
        super(CatalogSettings.class, SETTINGS);
    }

    @Override
    List<CatalogSettings> all(Handle handle) {
        return SETTINGS.all(handle, c -> new CatalogSettings(
                c.id(), c.text(), c.strings().stream().map(Currency::getInstance).toList(),
                new RoundingPolicy(c.constant(RoundingPolicy.Mode.class), c.integerOrNull()), ZoneId.of(c.text()),
                c.textOrNull(), c.truth(), c.list(TAX_RULES), c.list(VARIABLES), c.list(PRODUCT_TYPES), c.integer(),
                c.list(ACCEPTED_PROBLEMS)));
    }

    @Override
    @Nullable Object[] row(CatalogSettings s) {
        return Table.row(s.id(), s.name(), Columns.of(s.currencies().stream().map(Currency::getCurrencyCode).toList()),
                Columns.of(s.rounding().mode()), s.rounding().scale(), s.timeZone().getId(), s.sellerCountry(),
                s.smallBusiness(), Columns.of(TAX_RULES, s.taxRules()), Columns.of(VARIABLES, s.variables()),
                Columns.of(PRODUCT_TYPES, s.productTypes()), s.subscriptionAgeLimitDays(),
                Columns.of(ACCEPTED_PROBLEMS, s.acceptedProblems()));
    }

    @Override
    void parts(CatalogSettings settings, Parts parts) {}
}
