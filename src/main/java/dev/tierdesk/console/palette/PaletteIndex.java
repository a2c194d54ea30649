package dev.tierdesk.console.palette;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Entries that are searched at every keystroke. Immutable; searched on any thread.
public final class PaletteIndex {
    /// Nothing.
    public static final PaletteIndex EMPTY = new PaletteIndex(List.of());
    private static final int ASKED_EVERY = 4096;

    private final List<Searched> entries;

    /// An entry that was found.
    ///
    /// @param byOther whether not its name fits what was typed but its code
    /// @param fit less is better
    public record Hit(Entry entry, boolean byOther, int fit) {}

    private record Searched(
            Entry entry, String name, long nameBits, String other, long otherBits, String hidden, long hiddenBits) {
        static Searched of(Entry entry) {
            String name = Letters.plain(entry instanceof Entry.Thing thing && !thing.detail().isEmpty()
                    ? thing.name() + ", " + thing.detail() : entry.name());
            String other = Letters.plain(entry.other());
            String hidden = Letters.plain(entry.hidden());
            return new Searched(
                    entry, name, Letters.bits(name), other, Letters.bits(other), hidden, Letters.bits(hidden));
        }

        int fit(Query query) {
            int byName = query.fit(name, nameBits);
            return hidden.isEmpty() ? byName : Math.min(byName, query.fit(hidden, hiddenBits));
        }
    }

    private PaletteIndex(List<Searched> entries) {
        this.entries = entries;
    }

    /// An index of these, in the order in which those go that fit equally well.
    public static PaletteIndex of(Collection<? extends Entry> entries) {
        return new PaletteIndex(entries.stream().map(Searched::of).toList());
    }

    /// An index of every product, unit, plan and price.
    public static PaletteIndex of(Catalog catalog, Messages messages) {
        return of(Stream.of(catalog.products(), catalog.units(), catalog.plans(), catalog.prices())
                .flatMap(Collection::stream)
                .map(object -> thing(object, catalog, messages))
                .toList());
    }

    /// Every entry, in their order.
    public List<Entry> all() {
        return entries.stream().map(Searched::entry).toList();
    }

    /// What fits best, the best first; nothing for a text without letters.
    ///
    /// @param limit how many at most
    /// @param cancelled asked now and then; what is found so far is given back then
    public List<Hit> search(String text, int limit, BooleanSupplier cancelled) {
        Query query = Query.of(text);
        if (query.isEmpty()) {
            return List.of();
        }
        Comparator<Ranked> order =
                Comparator.<Ranked>comparingInt(found -> found.hit().fit()).thenComparingInt(Ranked::index);
        PriorityQueue<Ranked> best = new PriorityQueue<>(order.reversed());
        for (int i = 0; i < entries.size() && (i % ASKED_EVERY != 0 || !cancelled.getAsBoolean()); i++) {
            Searched entry = entries.get(i);
            int byName = entry.fit(query);
            int byOther = query.fit(entry.other(), entry.otherBits());
            int fit = Math.min(byName, byOther);
            if (fit != Query.NONE && (best.size() < limit || fit < worst(best))) {
                best.add(new Ranked(new Hit(entry.entry(), byOther < byName, fit), i));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        List<Ranked> found = new ArrayList<>(best);
        found.sort(order);
        return found.stream().map(Ranked::hit).toList();
    }

    private record Ranked(Hit hit, int index) {}

    private static int worst(PriorityQueue<Ranked> best) {
        return Objects.requireNonNull(best.peek()).hit().fit();
    }

    private static Entry thing(Aggregate object, Catalog catalog, Messages messages) {
        return new Entry.Thing(Kind.of(object), ObjectWords.title(object, catalog, messages), object.code(),
                object instanceof Price price ? detail(price, catalog) : "");
    }

    /// Where a price counts: its plan, unless its title says that already, key, customer and country.
    private static String detail(Price price, Catalog catalog) {
        String plan = price.plan() == null || price.name().isBlank() ? null
                : catalog.plan(price.plan()).map(Plan::name).orElse(price.plan());
        return Stream.of(Optional.ofNullable(plan), Optional.ofNullable(price.priceKey()),
                        Optional.ofNullable(price.customer()), Optional.ofNullable(price.country()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
