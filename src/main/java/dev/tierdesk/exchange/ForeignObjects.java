package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The objects of one kind that a file has or refers to: those it has first, then those of the present catalog. Used on
/// one thread.
public final class ForeignObjects<A extends Aggregate> {
    private final Map<String, A> present = new HashMap<>();
    private final Map<String, A> byExternalId = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, A> changed = new LinkedHashMap<>();

    /// @param system whose ids the present objects are found by
    public ForeignObjects(Collection<A> present, String system) {
        for (A object : present) {
            this.present.put(object.code(), object);
            String id = externalIds(object).get(system);
            if (id != null) {
                byExternalId.putIfAbsent(id, object);
            }
        }
    }

    /// Whether the file has an object of this id, or without ids of this name, already; that is reported.
    public boolean isTwice(ForeignObject body, ForeignId id, String name) {
        String known = keys(id).filter(codes::containsKey).findFirst().orElse(null);
        boolean named = keys(id).findFirst().isEmpty() && names.contains(name);
        if (known != null || named) {
            String field = known == null ? "name" : body.has("key") ? "key" : "id";
            body.refuse(ExchangeProblem.OBJECT_TWICE, field, known == null ? name : known, "");
        }
        return known != null || named;
    }

    /// Takes an object of the file.
    public void put(ForeignId id, String name, A object) {
        keys(id).forEach(key -> codes.put(key, object.code()));
        names.add(name);
        changed.put(object.code(), object);
    }

    /// Takes an object as it is from now on.
    public void replace(A object) {
        if (!object.equals(present.get(object.code())) || changed.containsKey(object.code())) {
            changed.put(object.code(), object);
        }
    }

    /// What a reference of the file means: an object of the file, else a present one by its external id or code.
    public Optional<A> find(String reference) {
        String code = codes.get(reference);
        if (code != null) {
            return ofCode(code);
        }
        A known = byExternalId.get(reference);
        return known == null ? Optional.ofNullable(present.get(reference)).flatMap(a -> ofCode(a.code()))
                : ofCode(known.code());
    }

    /// An object by its name, as people write it: one of the file, else a present one.
    public Optional<A> named(String name) {
        return Stream.concat(changed.values().stream(), present.values().stream())
                .filter(object -> object.name().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(object -> ofCode(object.code()));
    }

    /// The object of this code as it is now.
    public Optional<A> ofCode(String code) {
        A object = changed.get(code);
        return Optional.ofNullable(object == null ? present.get(code) : object);
    }

    /// Whether the present catalog does not have an object of this code.
    public boolean isNew(String code) {
        return !present.containsKey(code);
    }

    /// The objects that the file has, and those that it changes besides, in their order.
    public List<A> changed() {
        return List.copyOf(changed.values());
    }

    private static Stream<String> keys(ForeignId id) {
        return Stream.of(id.code(), id.externalId()).filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static Map<String, String> externalIds(Aggregate object) {
        return switch (object) {
            case Product product -> product.externalIds();
            case BillableUnit unit -> unit.externalIds();
            case Plan plan -> plan.externalIds();
            case Price price -> price.externalIds();
            default -> Map.of();
        };
    }
}
