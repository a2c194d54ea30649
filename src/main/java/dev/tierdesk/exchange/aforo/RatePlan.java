package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignCurrency;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A rate plan as the file has it, its references looked up: a fee of its own and a rate for each unit.
///
/// @param products codes of the products it is for
record RatePlan(ForeignObject entry, ForeignId id, String name, String description, Currency currency,
        List<String> products,
        List<Rate> rates) {
    /// A fee or the rate of a unit.
    ///
    /// @param unit code of the unit; null for the fee
    /// @param model of Aforo; null for the fee
    /// @param dimension value of the dimension that the rate is for; null where it is for all others
    record Rate(@Nullable String unit, @Nullable RateModel model, Terms terms, @Nullable BillingTiming timing,
            @Nullable Overage overage, @Nullable String dimension) {
        static Rate fee(BigDecimal amount, @Nullable BillingTiming timing) {
            return new Rate(null, null, Terms.of(Model.FLAT).with(e -> e.amount = amount), timing, null, null);
        }

        /// The rate for a value of the dimension.
        Rate at(String value, BigDecimal unitAmount) {
            return new Rate(unit, model, terms.with(e -> e.unitAmount = unitAmount), timing, overage, value);
        }

        /// A fee billed as its FLAT_RATE metric says; anything else as it is.
        Rate feeBilled(BillingTiming when) {
            return unit == null && timing == null ? new Rate(null, null, terms, when, overage, dimension) : this;
        }
    }

    /// Reads a rate plan; empty where it was refused.
    static Optional<RatePlan> read(ForeignObject entry, ForeignObjects<Product> products,
            ForeignObjects<BillableUnit> units, Report report) {
        ForeignId id = Entries.key(entry);
        String name = entry.neededText("name");
        String description = entry.text("description", "");
        entry.neededText("currency");
        Currency currency = ForeignCurrency.read(entry, "currency");
        entry.neededText("pricingModel");
        RateModel model = entry.word("pricingModel", RateModel.WORDS);
        List<String> codes = products(entry, products);
        List<Rate> rates = new ArrayList<>();
        addFee(entry, "baseFee", null, rates);
        for (ForeignObject metric : entry.objects("metricConfigs")) {
            addMetric(metric, units, rates);
        }
        if (model != null) {
            addConfig(entry, model, units, rates);
        }
        entry.value("config");
        entry.value("primaryUnit");
        Multipliers.addTo(rates, entry, report);
        entry.notKept("version", "limits", "rollover", "status");
        entry.finish();
        if (name == null || currency == null || !entry.isWhole()) {
            return Optional.empty();
        }
        return Optional.of(new RatePlan(entry, id, name, description, currency, codes, rates));
    }

    /// Tells that name and description are not kept: those of the offering are, after which rate plans are named.
    void tellWhatIsNotOf(String offering) {
        entry.notKept("description");
        if (!name.startsWith(offering)) {
            entry.notKept("name");
        }
    }

    private static List<String> products(ForeignObject entry, ForeignObjects<Product> products) {
        List<String> codes = new ArrayList<>();
        String field = entry.has("product") ? "product" : "productIds";
        List<String> keys = entry.value(field) instanceof JsonText one ? List.of(one.value()) : entry.texts(field);
        for (String key : keys) {
            products.find(key).map(Product::code).ifPresentOrElse(codes::add, () -> entry.unknown(field, key));
        }
        if (keys.isEmpty()) {
            entry.refuse(ExchangeProblem.FILE_FIELD_MISSING, field, "", "");
        }
        return codes.stream().distinct().toList();
    }

    private static void addFee(ForeignObject object, String field, @Nullable BillingTiming timing, List<Rate> rates) {
        BigDecimal fee = object.decimal(field);
        if (fee != null && fee.signum() != 0) {
            rates.add(Rate.fee(fee, timing));
        }
    }

    private static void addMetric(ForeignObject metric, ForeignObjects<BillableUnit> units, List<Rate> rates) {
        String unit = unit(metric, metric.has("metricId") ? "metricId" : "metricName", units);
        RateModel model = metric.has("model") ? metric.word("model", RateModel.WORDS) : RateModel.PER_UNIT;
        BillingTiming timing = metric.word("billingTiming", Words.TIMINGS);
        Overage overage = metric.word("ovBehavior", Words.OVERAGES);
        if (model == RateModel.FLAT_RATE && timing != null) {
            rates.replaceAll(rate -> rate.feeBilled(timing));
        }
        addRate(metric, model, RateFields.INTERFACE, unit, timing, overage, rates);
        metric.finish();
    }

    private static void addConfig(ForeignObject entry, RateModel model, ForeignObjects<BillableUnit> units,
            List<Rate> rates) {
        ForeignObject config = entry.object("config");
        if (config == null) {
            return;
        }
        String unit = model == RateModel.FLAT_RATE && !entry.has("primaryUnit") ? null
                : unit(entry, "primaryUnit", units);
        BillingTiming timing = config.word("billingTiming", Words.TIMINGS);
        addFee(config, "platformFeeUsd", null, rates);
        if (model == RateModel.FLAT_RATE) {
            addFee(config, "flatFeeUsd", timing, rates);
        }
        addRate(config, model, RateFields.FILE, unit, timing, null, rates);
        config.notKept("description");
        if (model != RateModel.FLAT_RATE) {
            config.notKept("flatFeeUsd");
        }
        config.finish();
    }

    /// A flat rate is no rate of its unit: the fee stands in the rate plan.
    private static void addRate(ForeignObject object, @Nullable RateModel model, RateFields fields,
            @Nullable String unit, @Nullable BillingTiming timing, @Nullable Overage overage, List<Rate> rates) {
        if (model == RateModel.FLAT_RATE) {
            BigDecimal rate = object.decimal(fields.rate());
            if (rate != null && rate.signum() != 0) {
                object.notKept(fields.rate());
            }
            object.notKept("tiers", fields.free(), fields.block(), fields.minFee(), fields.overage(), fields.percent());
        } else if (model != null) {
            Terms terms = RateTerms.read(object, model, fields);
            if (terms != null && unit != null) {
                rates.add(new Rate(unit, model, terms, timing, overage, null));
            }
        }
    }

    private static @Nullable String unit(ForeignObject object, String field, ForeignObjects<BillableUnit> units) {
        String key = object.neededText(field);
        String name = object.text("metricName");
        BillableUnit unit = key == null ? null
                : units.find(key).or(() -> Optional.ofNullable(name).flatMap(units::named)).orElse(null);
        if (key != null && unit == null) {
            object.unknown(field, key);
        }
        return unit == null ? null : unit.code();
    }
}
