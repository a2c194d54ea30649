package dev.tierdesk.exchange.killbill;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is charged in a plan, as Kill Bill can charge it: at most one recurring amount and any number of usages, each
/// in all of the plan's currencies, since a subscription in a currency that one of them lacks could not be billed.
///
/// @param fee the recurring amount by currency; empty where there is none
/// @param usages prices alike but for their amounts, by currency, in the order of the first one's code
record Charges(SortedMap<String, Price> fee, List<SortedMap<String, Price>> usages) {
    private record Slot(ChargeType type, String product, @Nullable String unit, String component) {
        static Slot of(Price price) {
            return new Slot(price.chargeType(), price.product(), price.unit(), price.component());
        }
    }

    /// Those of the prices of one plan, in the order of their codes; empty where there are none. Of prices that are for
    /// the same the first is taken, and of currencies the one in which most is priced, with all others in which the
    /// same is.
    static Optional<Charges> of(List<Price> prices) {
        Map<String, Map<Slot, Price>> byCurrency = new TreeMap<>();
        for (Price price : prices) {
            byCurrency.computeIfAbsent(price.currency().getCurrencyCode(), c -> new LinkedHashMap<>())
                    .putIfAbsent(Slot.of(price), price);
        }
        Optional<Map<Slot, Price>> base = byCurrency.values().stream().max(Comparator.comparingInt(Charges::charged));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        Map<Slot, Price> kept = withOneFee(base.get());
        List<Map<Slot, Price>> alike = byCurrency.values().stream().filter(other -> isAlike(kept, other)).toList();
        SortedMap<String, Price> fee = new TreeMap<>();
        List<SortedMap<String, Price>> usages = new ArrayList<>();
        for (Slot slot : kept.keySet()) {
            SortedMap<String, Price> amounts = new TreeMap<>();
            for (Map<Slot, Price> own : alike) {
                Price price = Objects.requireNonNull(own.get(slot));
                amounts.put(price.currency().getCurrencyCode(), price);
            }
            if (slot.type == ChargeType.FIXED_CHARGE) {
                fee = amounts;
            } else {
                usages.add(amounts);
            }
        }
        usages.sort(Comparator.comparing(amounts -> first(amounts).code()));
        return Optional.of(new Charges(fee, usages));
    }

    /// The price in the first currency, by whose code the charge is called.
    static Price first(SortedMap<String, Price> amounts) {
        return Objects.requireNonNull(amounts.get(amounts.firstKey()));
    }

    /// The product that the plan belongs to in Kill Bill.
    String product() {
        return first(fee.isEmpty() ? usages.getFirst() : fee).product();
    }

    private static int charged(Map<Slot, Price> prices) {
        return withOneFee(prices).size();
    }

    private static Map<Slot, Price> withOneFee(Map<Slot, Price> prices) {
        Map<Slot, Price> kept = new LinkedHashMap<>();
        boolean hasFee = false;
        for (Map.Entry<Slot, Price> entry : prices.entrySet()) {
            boolean isFee = entry.getKey().type == ChargeType.FIXED_CHARGE;
            if (!isFee || !hasFee) {
                kept.put(entry.getKey(), entry.getValue());
            }
            hasFee |= isFee;
        }
        return kept;
    }

    private static boolean isAlike(Map<Slot, Price> kept, Map<Slot, Price> other) {
        return kept.entrySet().stream().allMatch(entry -> {
            Price price = other.get(entry.getKey());
            Terms one = KillBillTerms.held(entry.getValue().terms());
            Terms two = price == null ? null : KillBillTerms.held(price.terms());
            return one != null && two != null && one.model() == two.model() && (one.model() == Model.FLAT
                    || KillBillTerms.areAlike(one, two));
        });
    }
}
