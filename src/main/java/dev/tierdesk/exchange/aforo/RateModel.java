package dev.tierdesk.exchange.aforo;

import dev.tierdesk.pricing.Terms;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The six pricing models of Aforo.
enum RateModel {
    FLAT_RATE,
    PER_UNIT,
    PERCENTAGE,
    INCLUDED_QUOTA,
    GRADUATED,
    VOLUME_TIERED;

    static final Map<String, RateModel> WORDS = Arrays.stream(values())
            .collect(Collectors.toMap(RateModel::name, Function.identity(), (one, other) -> one, TreeMap::new));

    /// The model that charges as these terms do; empty where there is none.
    static Optional<RateModel> of(Terms terms) {
        return switch (terms.model()) {
            case FLAT -> Optional.of(FLAT_RATE);
            case PER_UNIT -> Optional.of(terms.includedOrZero().signum() > 0 ? INCLUDED_QUOTA : PER_UNIT);
            case PERCENTAGE -> Optional.of(PERCENTAGE);
            case PACKAGE -> Optional.of(INCLUDED_QUOTA);
            case GRADUATED -> Optional.of(GRADUATED);
            case VOLUME -> Optional.of(VOLUME_TIERED);
            default -> Optional.empty();
        };
    }

    /// Whether rates of this model use a field.
    boolean has(String field, RateFields fields) {
        return switch (this) {
            case PER_UNIT -> field.equals(fields.rate()) || field.equals(fields.free());
            case PERCENTAGE -> field.equals(fields.percent()) || field.equals(fields.minFee());
            case INCLUDED_QUOTA -> field.equals(fields.overage()) || field.equals(fields.free())
                    || field.equals(fields.block());
            case FLAT_RATE, GRADUATED, VOLUME_TIERED -> false;
        };
    }
}
