package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.quote.CarriedOver;
import dev.tierdesk.catalog.quote.QuoteRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has typed for one price, one plan or a comparison.
///
/// @param quantities metered units and seats; what is not in it was not given
/// @param carriedOver allowance left from earlier periods, in converted units, by what it is of, without keys
/// @param currency null for the first of the plan
record Inputs(
        Map<Meter, BigDecimal> quantities,
        Map<Meter, BigDecimal> carriedOver,
        @Nullable Currency currency,
        QuoteContext context) {
    static final Inputs NONE = new Inputs(Map.of(), Map.of(), null, QuoteContext.ANYONE);

    Inputs {
        quantities = Map.copyOf(quantities);
        carriedOver = Map.copyOf(carriedOver);
    }

    BigDecimal quantity(Meter meter) {
        return quantities.getOrDefault(meter, BigDecimal.ZERO);
    }

    /// With another quantity; null takes it away.
    Inputs with(Meter meter, @Nullable BigDecimal quantity) {
        Map<Meter, BigDecimal> next = new LinkedHashMap<>(quantities);
        if (quantity == null) {
            next.remove(meter);
        } else {
            next.put(meter, quantity);
        }
        return new Inputs(next, carriedOver, currency, context);
    }

    /// What is carried over for a meter, whatever its key.
    BigDecimal carriedOver(Meter meter) {
        return carriedOver.getOrDefault(meter.withoutKey(), BigDecimal.ZERO);
    }

    /// With another quantity carried over; null takes it away.
    Inputs withCarriedOver(Meter meter, @Nullable BigDecimal quantity) {
        Map<Meter, BigDecimal> next = new LinkedHashMap<>(carriedOver);
        if (quantity == null) {
            next.remove(meter.withoutKey());
        } else {
            next.put(meter.withoutKey(), quantity);
        }
        return new Inputs(quantities, next, currency, context);
    }

    Inputs withCurrency(@Nullable Currency other) {
        return new Inputs(quantities, carriedOver, other, context);
    }

    Inputs withContext(QuoteContext other) {
        return new Inputs(quantities, carriedOver, currency, other);
    }

    /// The quote that is asked for in `billed`, with the quantities of these meters.
    QuoteRequest request(Collection<Meter> meters, Currency billed) {
        List<Usage> usage = new ArrayList<>();
        List<Seats> seats = new ArrayList<>();
        List<CarriedOver> carried = new ArrayList<>();
        meters.stream().map(Meter::withoutKey).distinct().forEach(meter -> {
            BigDecimal quantity = carriedOver.get(meter);
            if (quantity != null && meter.unit() != null) {
                carried.add(new CarriedOver(meter.product(), meter.unit(), quantity));
            }
        });
        for (Meter meter : meters) {
            BigDecimal quantity = quantities.get(meter);
            if (quantity == null) {
                continue;
            }
            if (meter.unit() == null) {
                seats.add(new Seats(meter.product(), quantity));
            } else {
                usage.add(new Usage(meter.product(), meter.unit(), meter.key(), quantity));
            }
        }
        return new QuoteRequest(usage, seats, carried, billed, context);
    }
}
