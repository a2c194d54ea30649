package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a written file does not hold: whatever of the catalog does not come back when the file is read into an empty
/// catalog.
public final class Losses {
    private final Map<String, Aggregate> byPlace = new HashMap<>();
    private final Map<Purpose, Deque<Price>> byPurpose = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Problem> losses = new ArrayList<>();

    /// What a price is for, where its code does not come back.
    private record Purpose(@Nullable String plan, String product, @Nullable String unit, Currency currency,
            Map<String, String> dimensions) {
        static Purpose of(Price price) {
            return new Purpose(price.plan(), price.product(), price.unit(), price.currency(), price.dimensions());
        }
    }

    private Losses(Imported back, List<Problem> told) {
        for (Aggregate aggregate : back.aggregates()) {
            byPlace.put(place(aggregate).path(), aggregate);
            if (aggregate instanceof Price price) {
                byPurpose.computeIfAbsent(Purpose.of(price), purpose -> new ArrayDeque<>()).add(price);
            }
        }
        for (Problem problem : told) {
            losses.add(problem);
            if (problem.code() == ExchangeProblem.OBJECT_NOT_WRITTEN) {
                String path = problem.where().path();
                this.told.add(path.substring(0, path.indexOf(']') + 1));
            }
        }
    }

    /// Everything that is lost: first what was `told` while it was written, then what else does not come back.
    ///
    /// @param back the file as it is read into an empty catalog with the same settings
    public static List<Problem> of(Catalog catalog, Imported back, List<Problem> told) {
        Losses losses = new Losses(back, told);
        catalog.prices().forEach(losses::settle);
        catalog.aggregates().forEach(losses::compare);
        return List.copyOf(losses.losses);
    }

    /// That an object is not written, and the first field that keeps it from that.
    public static Problem notWritten(Aggregate object, String field) {
        Where where = field.isEmpty() ? place(object) : place(object).field(field);
        return Problem.of(ExchangeProblem.OBJECT_NOT_WRITTEN, where)
                .with("kind", Kind.of(object).name())
                .with("code", object.code());
    }

    /// The first field in which a price differs from what would be read of it; empty where it would charge the same.
    public static Optional<String> firstDifference(Price price, Terms back) {
        return FieldDiff.of(plain(price), plain(price.with(e -> e.terms = back))).stream()
                .map(FieldDiff.Field::path)
                .findFirst();
    }

    /// The first field that narrows a price to some customers, keys or times; empty where it holds for all.
    public static Optional<String> narrowing(Price price) {
        Price wide = price.with(e -> {
            e.customer = null;
            e.country = null;
            e.priceKey = null;
            e.dimensions = Map.of();
            e.effectiveFrom = null;
            e.effectiveUntil = null;
        });
        return FieldDiff.of(price, wide).stream().map(FieldDiff.Field::path).findFirst();
    }

    /// Whether a price is one of converted units: a system that does not convert would charge the metered ones.
    public static boolean isConverted(Price price, Catalog catalog) {
        return catalog.unit(price.unit()).filter(unit -> unit.conversion() != null).isPresent();
    }

    private void compare(Aggregate object) {
        if (object instanceof CatalogSettings settings) {
            compareSettings(settings);
            return;
        }
        Where place = place(object);
        if (told.contains(place.path())) {
            return;
        }
        Aggregate back = object instanceof Price price ? back(price) : byPlace.get(place.path());
        if (back == null) {
            losses.add(notWritten(object, ""));
            return;
        }
        for (FieldDiff.Field field : FieldDiff.of(plain(object), plain(back))) {
            losses.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_WRITTEN, place.field(field.path()))
                    .with("field", field.path())
                    .with("found", Objects.requireNonNullElse(field.before(), "")));
        }
    }

    /// What came back under the code of a price is that price, and no other one; unless it is of another currency,
    /// which got the code anew.
    private void settle(Price price) {
        String place = place(price).path();
        if (byPlace.get(place) instanceof Price back) {
            if (back.currency().equals(price.currency())) {
                byPurpose.getOrDefault(Purpose.of(back), new ArrayDeque<>()).remove(back);
            } else {
                byPlace.remove(place);
            }
        }
    }

    private @Nullable Aggregate back(Price price) {
        Aggregate back = byPlace.get(place(price).path());
        return back == null ? byPurpose.getOrDefault(Purpose.of(price), new ArrayDeque<>()).poll() : back;
    }

    private void compareSettings(CatalogSettings settings) {
        CatalogSettings plain =
                Defaults.settings(settings.id(), settings.name(), settings.defaultCurrency(), settings.timeZone());
        if (!plain.equals(settings)) {
            losses.add(Problem.of(ExchangeProblem.OBJECT_NOT_WRITTEN, new Where(Kind.SETTINGS.field()))
                    .with("kind", Kind.SETTINGS.name())
                    .with("code", settings.code()));
        }
    }

    private static Aggregate plain(Aggregate object) {
        return object instanceof Price price ? price.with(e -> e.terms = PlainTerms.of(price.terms())) : object;
    }

    private static Where place(Aggregate object) {
        return new Where(Kind.of(object).field()).item(object.code());
    }
}
