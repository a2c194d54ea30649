package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What becomes of an allowance that is not used. Kontorion is documented to have rules for it, which are not shown:
/// the fields are our own.
record RolledOver(Rollover rule, @Nullable BigDecimal limit, @Nullable Integer periods) {
    static final RolledOver NOTHING = new RolledOver(Rollover.NONE, null, null);

    private static final String RULE = "rollover";
    private static final String LIMIT = "rollover_limit";
    private static final String PERIODS = "rollover_periods";
    private static final Map<String, Rollover> RULES = Arrays.stream(Rollover.values())
            .collect(Collectors.toMap(RolledOver::word, Function.identity(), (one, other) -> one, TreeMap::new));

    static RolledOver of(Allowance allowance) {
        return new RolledOver(allowance.rollover(), allowance.rolloverLimit(), allowance.rolloverPeriods());
    }

    /// What an allowance in the file says; null where it says nothing that is one of our words.
    static @Nullable RolledOver read(ForeignObject allowance, Report report) {
        Rollover rule = allowance.value(RULE) instanceof JsonText text ? RULES.get(text.value()) : null;
        if (rule == null) {
            allowance.notKept(RULE, LIMIT, PERIODS);
            return null;
        }
        if (rule != Rollover.NONE) {
            report.add(Problem.of(KontorionProblem.KONTORION_FIELD_ASSUMED, allowance.where().field(RULE))
                    .with("field", RULE));
        }
        return new RolledOver(rule, allowance.decimal(LIMIT), allowance.whole(PERIODS));
    }

    /// An allowance with this rollover.
    Allowance of(String product, String unit, BigDecimal quantity) {
        return new Allowance(product, unit, quantity, rule, limit, periods);
    }

    static JsonObject write(Allowance allowance) {
        FieldWriter fields = new FieldWriter().decimal("included_quantity", allowance.includedQuantity());
        if (!of(allowance).equals(NOTHING)) {
            fields.text(RULE, word(allowance.rollover()))
                    .decimal(LIMIT, allowance.rolloverLimit())
                    .whole(PERIODS, allowance.rolloverPeriods());
        }
        return fields.done();
    }

    private static String word(Rollover rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
