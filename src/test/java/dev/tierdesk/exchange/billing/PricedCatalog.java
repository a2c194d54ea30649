package dev.tierdesk.exchange.billing;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Random catalogs, most of whose prices can be charged. The same for the same seed.
public final class PricedCatalog {
    private static final List<Currency> CURRENCIES =
            List.of(Currency.getInstance("EUR"), Currency.getInstance("USD"), Currency.getInstance("JPY"));

    private final Random random;
    private final Catalog catalog;

    private PricedCatalog(long seed) {
        random = new Random(seed);
        catalog = RandomCatalog.of(seed);
    }

    public static Catalog of(long seed) {
        return new PricedCatalog(seed).priced();
    }

    private Catalog priced() {
        List<Aggregate> all = new ArrayList<>();
        for (Aggregate aggregate : catalog.aggregates()) {
            all.add(aggregate instanceof Price price && random.nextInt(8) > 0 ? priced(price) : aggregate);
        }
        return Catalog.of(all);
    }

    private Price priced(Price price) {
        List<String> units = catalog.units().stream().map(unit -> unit.code()).toList();
        ChargeType type = units.isEmpty() || random.nextInt(3) == 0
                ? random.nextBoolean() ? ChargeType.FIXED_CHARGE : ChargeType.SEAT
                : ChargeType.USAGE;
        List<Model> models = List.copyOf(type.models());
        Model model = models.get(random.nextInt(models.size()));
        return price.with(e -> {
            e.chargeType = type;
            e.unit = type == ChargeType.USAGE ? units.get(random.nextInt(units.size())) : null;
            e.terms = terms(model);
            e.currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            e.component = random.nextInt(3) == 0 ? "support" : "";
            if (random.nextInt(6) > 0) {
                e.customer = null;
                e.country = null;
                e.priceKey = null;
                e.dimensions = Map.of();
                e.effectiveFrom = null;
                e.effectiveUntil = null;
            }
        });
    }

    private Terms terms(Model model) {
        return Terms.of(model).with(e -> {
            switch (model) {
                case FLAT -> e.amount = amount();
                case PER_UNIT -> e.unitAmount = amount();
                case PACKAGE -> {
                    e.packageSize = BigDecimal.valueOf(1 + random.nextInt(5000));
                    e.packageAmount = amount();
                    e.packageRounding = maybe() ? PackageRounding.DOWN : null;
                }
                case PERCENTAGE -> {
                    e.percent = amount();
                    e.fixedAmount = maybe() ? amount() : null;
                    e.minFee = maybe() ? amount() : null;
                }
                case COMMITTED -> {
                    e.committedAmount = amount();
                    e.committedQuantity = BigDecimal.valueOf(random.nextInt(3) * 1000L);
                    e.overageUnitAmount = amount();
                }
                default -> {
                    e.tiers = tiers(model);
                    e.chargeFlatAtZero = random.nextBoolean();
                }
            }
            if (model != Model.FLAT && model != Model.COMMITTED && maybe()) {
                e.includedQuantity = BigDecimal.valueOf(random.nextInt(3) * 500L);
            }
            e.minAmount = maybe() ? amount() : null;
            e.formula = model == Model.PER_UNIT && random.nextInt(10) == 0 ? "unit_amount * 2" : null;
        });
    }

    private List<Tier> tiers(Model model) {
        List<Tier> tiers = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        BigDecimal bound = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            bound = bound.add(BigDecimal.valueOf(1 + random.nextInt(9000))).add(random.nextInt(4) == 0
                    ? new BigDecimal("0.5") : BigDecimal.ZERO);
            boolean isStep = model == Model.STAIRSTEP;
            boolean isPercent = model == Model.GRADUATED_PERCENTAGE;
            BigDecimal block = !isStep && !isPercent && random.nextInt(6) == 0 ? BigDecimal.valueOf(100) : null;
            tiers.add(new Tier(i == count - 1 ? null : bound, isStep || isPercent ? null : amount(), null,
                    isStep || maybe() ? amount() : null, isPercent ? amount() : null, block, random.nextInt(12) == 0
                            && !isStep ? amount() : null));
        }
        return tiers;
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5));
    }

    private boolean maybe() {
        return random.nextInt(3) == 0;
    }
}
