package dev.tierdesk.exchange.billing;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Tells what a written file does not hold of a catalog, by reading it into an empty one and comparing.
public final class ReadBack {
    private static final int CLIP = 200;

    private final Catalog written;
    private final Catalog read;
    private final Set<String> taken = new HashSet<>();
    private final List<Problem> losses = new ArrayList<>();

    private ReadBack(Catalog written, Catalog read) {
        this.written = written;
        this.read = read;
    }

    /// Every object and field of `catalog` that `bytes` do not hold.
    public static List<Problem> losses(Catalog catalog, byte[] bytes, ImportFormat format, Clock clock) {
        Catalog empty = Catalog.empty(catalog.settings());
        List<Aggregate> aggregates = new ArrayList<>(format.read(Source.file("", bytes), new ImportContext(empty,
                clock)).aggregates());
        aggregates.addFirst(catalog.settings());
        return new ReadBack(catalog, Catalog.of(aggregates)).compare();
    }

    private List<Problem> compare() {
        for (Aggregate aggregate : written.aggregates()) {
            if (!(aggregate instanceof CatalogSettings)) {
                compare(aggregate);
            }
        }
        return losses;
    }

    private void compare(Aggregate aggregate) {
        Where where = new Where(Kind.of(aggregate).field()).item(aggregate.code());
        Optional<? extends Aggregate> found = counterpart(aggregate);
        if (found.isEmpty()) {
            losses.add(Problem.of(ExchangeProblem.OBJECT_NOT_WRITTEN, where)
                    .with("kind", Kind.of(aggregate).name())
                    .with("code", aggregate.code()));
            return;
        }
        for (FieldDiff.Field field : FieldDiff.of(found.get(), aggregate)) {
            String lost = field.after();
            if (lost == null) {
                continue;
            }
            losses.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_WRITTEN, where.then(new Where(field.path())))
                    .with("field", field.path())
                    .with("found", lost.length() > CLIP ? lost.substring(0, CLIP) + "…" : lost));
        }
    }

    /// The one read with the same code; a price of a system without codes is known by its place in its plan.
    private Optional<? extends Aggregate> counterpart(Aggregate aggregate) {
        if (!(aggregate instanceof Price price)) {
            return read.find(Kind.of(aggregate), aggregate.code());
        }
        Optional<Price> found = sameCode(price, read);
        return found.isPresent() ? found : read.pricesOfPlan(price.plan()).stream()
                .filter(other -> sameCode(other, written).isEmpty() && isForTheSame(price, other))
                .filter(other -> taken.add(other.code()))
                .findFirst();
    }

    /// The price with the same code; one of another currency got it when it was read.
    private static Optional<Price> sameCode(Price price, Catalog in) {
        return in.price(price.code()).filter(other -> other.currency().equals(price.currency()));
    }

    private static boolean isForTheSame(Price one, Price other) {
        return one.chargeType() == other.chargeType()
                && Objects.equals(one.unit(), other.unit())
                && one.currency().equals(other.currency())
                && Map.copyOf(one.dimensions()).equals(other.dimensions());
    }
}
