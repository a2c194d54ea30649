package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.CURRENCIES;
import static dev.tierdesk.document.Forms.DATE;
import static dev.tierdesk.document.Forms.DECIMAL;
import static dev.tierdesk.document.Forms.FLAG;
import static dev.tierdesk.document.Forms.TEXT;
import static dev.tierdesk.document.Forms.TEXT_MAP;
import static dev.tierdesk.document.Forms.ZONE;
import static dev.tierdesk.document.Forms.filled;
import static dev.tierdesk.document.Forms.listOf;
import static dev.tierdesk.document.Forms.oneOf;
import static dev.tierdesk.document.Forms.setOf;
import static dev.tierdesk.document.Forms.whole;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Credential;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.pricing.RoundingPolicy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the settings of a catalog.
final class SettingsReader {
    /// After how many days a subscription list counts as unknown where a document does not say.
    static final int SUBSCRIPTION_AGE_LIMIT_DAYS = 7;

    private static final Form<TaxCategory> TAX_CATEGORY = oneOf(TaxCategory.class);
    private static final Form<Credential> CREDENTIAL = oneOf(Credential.class);
    private static final Form<Aggregation> AGGREGATION = oneOf(Aggregation.class);
    private static final Form<List<TaxRule>> TAX_RULES = setOf(FieldReader.object(SettingsReader::taxRule));
    static final Form<List<Variable>> VARIABLES = listOf(FieldReader.object(SettingsReader::variable));
    private static final Form<List<UnitTemplate>> TEMPLATES = listOf(FieldReader.object(SettingsReader::template));
    private static final Form<List<ProductType>> PRODUCT_TYPES =
            listOf(FieldReader.object(SettingsReader::productType));
    private static final Form<List<AcceptedProblem>> ACCEPTED_PROBLEMS =
            setOf(FieldReader.object(SettingsReader::acceptedProblem));
    private static final Form<Integer> DAYS = whole(0, 36_500);

    private SettingsReader() {}

    static @Nullable CatalogSettings read(FieldReader in, UUID id) {
        var name = in.required("name", TEXT);
        var currencies = in.required("currencies", filled(CURRENCIES));
        var rounding = in.optional("rounding", RoundingReader.FORM);
        var timeZone = in.required("time_zone", ZONE);
        var sellerCountry = in.optional("seller_country", TEXT);
        var smallBusiness = in.optional("small_business", FLAG);
        var taxRules = in.optional("tax_rules", TAX_RULES);
        var variables = in.optional("variables", VARIABLES);
        var productTypes = in.optional("product_types", PRODUCT_TYPES);
        var ageLimit = in.optional("subscription_age_limit_days", DAYS);
        var acceptedProblems = in.optional("accepted_problems", ACCEPTED_PROBLEMS);
        return in.finish(() -> new CatalogSettings(id, name.get(), currencies.get(),
                rounding.or(RoundingPolicy.DEFAULT), timeZone.get(), sellerCountry.orNull(), smallBusiness.or(false),
                taxRules.or(List.of()), variables.or(List.of()), productTypes.or(List.of()),
                ageLimit.or(SUBSCRIPTION_AGE_LIMIT_DAYS), acceptedProblems.or(List.of())));
    }

    private static @Nullable AcceptedProblem acceptedProblem(FieldReader in) {
        var code = in.required("code", TEXT);
        var where = in.required("where", TEXT);
        var arguments = in.optional("arguments", TEXT_MAP);
        var reason = in.required("reason", TEXT);
        var author = in.required("author", TEXT);
        var date = in.required("date", DATE);
        return in.finish(() -> new AcceptedProblem(
                code.get(), where.get(), arguments.or(Map.of()), reason.get(), author.get(), date.get()));
    }

    private static @Nullable TaxRule taxRule(FieldReader in) {
        var country = in.required("country", TEXT);
        var category = in.required("category", TAX_CATEGORY);
        var rate = in.required("rate", DECIMAL);
        var validFrom = in.required("valid_from", DATE);
        return in.finish(() -> new TaxRule(country.get(), category.get(), rate.get(), validFrom.get()));
    }

    private static @Nullable Variable variable(FieldReader in) {
        var name = in.required("name", TEXT);
        var standard = in.required("default", DECIMAL);
        var minimum = in.optional("minimum", DECIMAL);
        var maximum = in.optional("maximum", DECIMAL);
        return in.finish(() -> new Variable(name.get(), standard.get(), minimum.orNull(), maximum.orNull()));
    }

    private static @Nullable ProductType productType(FieldReader in) {
        var code = in.required("code", TEXT);
        var name = in.required("name", TEXT);
        var credential = in.required("credential", CREDENTIAL);
        var units = in.optional("units", TEMPLATES);
        var templates = in.optional("templates", TEMPLATES);
        return in.finish(() -> new ProductType(
                code.get(), name.get(), credential.get(), units.or(List.of()), templates.or(List.of())));
    }

    private static @Nullable UnitTemplate template(FieldReader in) {
        var code = in.required("code", TEXT);
        var name = in.required("name", TEXT);
        var unitLabel = in.optional("unit_label", TEXT);
        var aggregation = in.required("aggregation", AGGREGATION);
        var eventType = in.optional("event_type", TEXT);
        var eventField = in.optional("event_field", TEXT);
        return in.finish(() -> new UnitTemplate(
                code.get(), name.get(), unitLabel.or(""), aggregation.get(), eventType.or(""), eventField.orNull()));
    }
}
