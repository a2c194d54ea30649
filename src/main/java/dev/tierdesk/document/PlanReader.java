package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.AMOUNTS;
import static dev.tierdesk.document.Forms.CADENCE;
import static dev.tierdesk.document.Forms.CURRENCIES;
import static dev.tierdesk.document.Forms.DECIMAL;
import static dev.tierdesk.document.Forms.TEXT;
import static dev.tierdesk.document.Forms.TEXT_MAP;
import static dev.tierdesk.document.Forms.TEXT_SET;
import static dev.tierdesk.document.Forms.listOf;
import static dev.tierdesk.document.Forms.oneOf;
import static dev.tierdesk.document.Forms.whole;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Visibility;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads plans.
final class PlanReader {
    private static final Form<PlanKind> KIND = oneOf(PlanKind.class);
    private static final Form<Integer> NUMBER = whole(0, 999_999_999);
    private static final Form<BillingMode> BILLING_MODE = oneOf(BillingMode.class);
    private static final Form<Visibility> VISIBILITY = oneOf(Visibility.class);
    private static final Form<PlanStatus> STATUS = oneOf(PlanStatus.class);
    private static final Form<Rollover> ROLLOVER = oneOf(Rollover.class);
    private static final Form<List<Allowance>> ALLOWANCES = listOf(FieldReader.object(PlanReader::allowance));

    private PlanReader() {}

    static @Nullable Plan read(FieldReader in, UUID id) {
        var code = in.required("code", TEXT);
        var name = in.required("name", TEXT);
        var description = in.optional("description", TEXT);
        var publicDescription = in.optional("public_description", TEXT);
        var kind = in.optional("kind", KIND);
        var cadence = in.required("cadence", CADENCE);
        var trialDays = in.optional("trial_days", NUMBER);
        var billingMode = in.optional("billing_mode", BILLING_MODE);
        var currencies = in.optional("currencies", CURRENCIES);
        var minimumAmounts = in.optional("minimum_amounts", AMOUNTS);
        var visibility = in.optional("visibility", VISIBILITY);
        var status = in.required("status", STATUS);
        var rounding = in.optional("rounding", RoundingReader.FORM);
        var tags = in.optional("tags", TEXT_SET);
        var allowances = in.optional("allowances", ALLOWANCES);
        var examples = in.optional("examples", ExampleReader.LIST);
        var metadata = in.optional("metadata", TEXT_MAP);
        var externalIds = in.optional("external_ids", TEXT_MAP);
        return in.finish(() -> new Plan(id, code.get(), name.get(), description.or(""), publicDescription.or(""),
                kind.or(PlanKind.STANDALONE), cadence.get(), trialDays.or(0), billingMode.or(BillingMode.POSTPAID),
                currencies.or(List.of()), minimumAmounts.or(Map.of()), visibility.or(Visibility.PUBLIC), status.get(),
                rounding.orNull(), tags.or(List.of()), allowances.or(List.of()), examples.or(List.of()),
                metadata.or(Map.of()), externalIds.or(Map.of())));
    }

    private static @Nullable Allowance allowance(FieldReader in) {
        var product = in.required("product", TEXT);
        var unit = in.required("unit", TEXT);
        var included = in.required("included_quantity", DECIMAL);
        var rollover = in.optional("rollover", ROLLOVER);
        var limit = in.optional("rollover_limit", DECIMAL);
        var periods = in.optional("rollover_periods", NUMBER);
        return in.finish(() -> new Allowance(product.get(), unit.get(), included.get(), rollover.or(Rollover.NONE),
                limit.orNull(), periods.orNull()));
    }
}
