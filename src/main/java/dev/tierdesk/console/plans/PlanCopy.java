package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A copy of a plan (`catalog.md` 5): a draft with its prices, allowances and examples, without periods and ids elsewhere.
record PlanCopy(Plan plan, List<Price> prices) {
    static PlanCopy of(Plan source, Catalog catalog, Supplier<UUID> ids, Messages messages) {
        Set<String> names = catalog.plans().stream().map(Plan::name).collect(Collectors.toSet());
        Set<String> codes = catalog.plans().stream().map(Plan::code).collect(Collectors.toSet());
        String name = messages.get("plans.copy.name", "name", source.name());
        for (int number = 2; names.contains(name); number++) {
            name = messages.get("plans.copy.name.again", "name", source.name(), "number", number);
        }
        String code = Codes.suggest(Kind.PLAN, name, codes);
        Plan copy = new Plan(ids.get(), code, name, source.description(), source.publicDescription(), source.kind(),
                source.cadence(), source.trialDays(), source.billingMode(), source.currencies(), source.minimumAmounts(),
                source.visibility(), PlanStatus.DRAFT, source.rounding(), source.tags(), source.allowances(),
                source.examples(), source.metadata(), Map.of());
        Set<String> taken = catalog.prices().stream().map(Price::code).collect(Collectors.toCollection(HashSet::new));
        List<Price> prices = new ArrayList<>();
        for (Price price : catalog.pricesOfPlan(source.code())) {
            String priceCode = priceCode(price.code(), source.code(), code, taken);
            taken.add(priceCode);
            prices.add(copied(price, ids.get(), priceCode, code));
        }
        return new PlanCopy(copy, prices);
    }

    private static Price copied(Price price, UUID id, String code, String plan) {
        return new Price(id, code, price.name(), plan, price.product(), price.chargeType(), price.unit(), price.component(),
                price.currency(), price.terms(), price.costVariant(), price.customer(), price.country(), price.priceKey(),
                price.dimensions(), price.billingTiming(), null, null, price.examples(), Map.of());
    }

    /// The price's code with the new plan's in place of the old one's.
    private static String priceCode(String code, String from, String to, Set<String> taken) {
        String wanted = code.startsWith(from) ? to + code.substring(from.length()) : to + "." + code;
        String free = cut(wanted, "");
        for (int number = 2; taken.contains(free); number++) {
            free = cut(wanted, "-" + number);
        }
        return free;
    }

    private static String cut(String code, String suffix) {
        return code.substring(0, Math.min(code.length(), Codes.MAX_LENGTH - suffix.length())) + suffix;
    }
}
