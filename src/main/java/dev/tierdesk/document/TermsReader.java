package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.DECIMAL;
import static dev.tierdesk.document.Forms.FLAG;
import static dev.tierdesk.document.Forms.TEXT;
import static dev.tierdesk.document.Forms.listOf;
import static dev.tierdesk.document.Forms.oneOf;

import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.pricing.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the terms of a price. It refuses what cannot be kept; what cannot be charged, [Terms#problems()] tells.
public final class TermsReader {
    static final Form<Terms> FORM = FieldReader.object(TermsReader::terms);
    private static final Form<Model> MODEL = oneOf(Model.class);
    private static final Form<PackageRounding> PACKAGE_ROUNDING = oneOf(PackageRounding.class);
    private static final Form<List<Tier>> TIERS = listOf(FieldReader.object(TermsReader::tier));

    private TermsReader() {}

    /// Reads a terms object that stands at `where`. Never throws for what is in it.
    public static Reading<Terms> read(JsonValue json, Where where) {
        return Reading.of(FORM, json, where);
    }

    private static @Nullable Terms terms(FieldReader in) {
        var model = in.required("model", MODEL);
        var amount = in.optional("amount", DECIMAL);
        var unitAmount = in.optional("unit_amount", DECIMAL);
        var formula = in.optional("formula", TEXT);
        var tiers = in.optional("tiers", TIERS);
        var packageSize = in.optional("package_size", DECIMAL);
        var packageAmount = in.optional("package_amount", DECIMAL);
        var packageRounding = in.optional("package_rounding", PACKAGE_ROUNDING);
        var percent = in.optional("percent", DECIMAL);
        var fixedAmount = in.optional("fixed_amount", DECIMAL);
        var minFee = in.optional("min_fee", DECIMAL);
        var maxFee = in.optional("max_fee", DECIMAL);
        var committedAmount = in.optional("committed_amount", DECIMAL);
        var committedQuantity = in.optional("committed_quantity", DECIMAL);
        var overageUnitAmount = in.optional("overage_unit_amount", DECIMAL);
        var includedQuantity = in.optional("included_quantity", DECIMAL);
        var minAmount = in.optional("min_amount", DECIMAL);
        var maxAmount = in.optional("max_amount", DECIMAL);
        var chargeFlatAtZero = in.optional("charge_flat_at_zero", FLAG);
        return in.finish(() -> new Terms(model.get(), amount.orNull(), unitAmount.orNull(), formula.orNull(),
                tiers.or(List.of()), packageSize.orNull(), packageAmount.orNull(), packageRounding.orNull(),
                percent.orNull(), fixedAmount.orNull(), minFee.orNull(), maxFee.orNull(), committedAmount.orNull(),
                committedQuantity.orNull(), overageUnitAmount.orNull(), includedQuantity.orNull(), minAmount.orNull(),
                maxAmount.orNull(), chargeFlatAtZero.or(false)));
    }

    private static @Nullable Tier tier(FieldReader in) {
        var upTo = in.optional("up_to", DECIMAL);
        var unitAmount = in.optional("unit_amount", DECIMAL);
        var formula = in.optional("formula", TEXT);
        var flatAmount = in.optional("flat_amount", DECIMAL);
        var percent = in.optional("percent", DECIMAL);
        var blockSize = in.optional("block_size", DECIMAL);
        var capAmount = in.optional("cap_amount", DECIMAL);
        return in.finish(() -> new Tier(upTo.orNull(), unitAmount.orNull(), formula.orNull(), flatAmount.orNull(),
                percent.orNull(), blockSize.orNull(), capAmount.orNull()));
    }
}
