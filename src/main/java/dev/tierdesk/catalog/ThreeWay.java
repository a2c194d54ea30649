package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One object that two have changed, put together field by field: what one side alone changed is kept, what both
/// changed otherwise is a conflict that somebody has to decide. Maps are merged by key and sets by member; tiers and
/// other lists are one field each, and so are the terms of a price where a side changed the model. An object that one
/// side deleted and the other changed is one conflict, at the path "". Immutable.
///
/// @param base what both started from; null where there was nothing
/// @param mine null where this side deletes it
/// @param theirs null where it is gone
/// @param fields those in which not all three are the same, in the order of the record
public record ThreeWay(
        @Nullable Aggregate base, @Nullable Aggregate mine, @Nullable Aggregate theirs, List<Field> fields) {
    /// Fields whose lists are sets: what stands in them counts, and not where.
    private static final Set<String> SETS = Set.of("tags", "requires", "product_types", "units");

    /// Stands for every field of an object that was not there.
    private static final Object NOTHING = new Object();

    public ThreeWay {
        fields = List.copyOf(fields);
    }

    /// Who changed a field.
    public enum Side {
        MINE,
        THEIRS,
        /// Both, to the same, or to what can be put together.
        BOTH,
        /// Both, each to something else.
        CONFLICT
    }

    /// A field that not all three have alike.
    ///
    /// @param path as [FieldDiff] has it, or the beginning of such paths: `terms.tiers`; empty for the whole object
    public record Field(String path, Side side) {}

    /// Compares three states of one object.
    public static ThreeWay of(@Nullable Aggregate base, @Nullable Aggregate mine, @Nullable Aggregate theirs) {
        List<Field> fields = new ArrayList<>();
        merge(base, mine, theirs, Set.of(), fields);
        return new ThreeWay(base, mine, theirs, fields);
    }

    /// The paths of the fields that somebody has to decide.
    public List<String> conflicts() {
        return fields.stream().filter(f -> f.side() == Side.CONFLICT).map(Field::path).toList();
    }

    /// Whether nothing has to be decided.
    public boolean isClean() {
        return conflicts().isEmpty();
    }

    /// Both changes in one object.
    ///
    /// @param takeTheirs conflicts in which theirs is taken; in the others it is mine
    /// @return null where the object is deleted
    public @Nullable Aggregate merged(Set<String> takeTheirs) {
        return merge(base, mine, theirs, takeTheirs, new ArrayList<>());
    }

    /// The object, in whatever state there is one.
    public Aggregate subject() {
        return Objects.requireNonNull(mine != null ? mine : theirs != null ? theirs : base, "three times nothing");
    }

    public UUID id() {
        return subject().id();
    }

    private static @Nullable Aggregate merge(
            @Nullable Aggregate base,
            @Nullable Aggregate mine,
            @Nullable Aggregate theirs,
            Set<String> takeTheirs,
            List<Field> fields) {
        if (mine instanceof Record my && theirs instanceof Record their && mine.getClass() == theirs.getClass()) {
            Object start = base instanceof Record && base.getClass() == mine.getClass() ? base : NOTHING;
            return (Aggregate) record("", start, my, their, takeTheirs, fields);
        }
        return (Aggregate) value("", base, mine, theirs, takeTheirs, fields);
    }

    private static Record record(
            String path, @Nullable Object base, Record mine, Record theirs, Set<String> takeTheirs,
            List<Field> fields) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : Component.of(mine.getClass())) {
            Object before = base instanceof Record record ? component.of(record) : NOTHING;
            values.add(value(
                    component.path(path, mine), before, component.of(mine), component.of(theirs), takeTheirs, fields));
        }
        return Component.build(mine.getClass(), values);
    }

    private static @Nullable Object value(
            String path,
            @Nullable Object base,
            @Nullable Object mine,
            @Nullable Object theirs,
            Set<String> takeTheirs,
            List<Field> fields) {
        if (Objects.equals(mine, theirs)) {
            if (!Objects.equals(base, mine) && !NOTHING.equals(base)) {
                fields.add(new Field(path, Side.BOTH));
            }
            return mine;
        }
        if (mine instanceof Terms my && theirs instanceof Terms their && my.model() == their.model()
                && (!(base instanceof Terms start) || start.model() == my.model())) {
            return record(path, base, my, their, takeTheirs, fields);
        }
        if (mine instanceof PriceKeys my && theirs instanceof PriceKeys their) {
            return record(path, base, my, their, takeTheirs, fields);
        }
        if (mine instanceof Map<?, ?> my && theirs instanceof Map<?, ?> their) {
            return map(path, base instanceof Map<?, ?> map ? map : Map.of(), my, their, takeTheirs, fields);
        }
        if (Objects.equals(base, mine)) {
            fields.add(new Field(path, Side.THEIRS));
            return theirs;
        }
        if (Objects.equals(base, theirs)) {
            fields.add(new Field(path, Side.MINE));
            return mine;
        }
        if (SETS.contains(path) && mine instanceof List<?> my && theirs instanceof List<?> their) {
            fields.add(new Field(path, Side.BOTH));
            return set(base instanceof List<?> list ? list : List.of(), my, their);
        }
        fields.add(new Field(path, Side.CONFLICT));
        return takeTheirs.contains(path) ? theirs : mine;
    }

    private static Map<Object, Object> map(
            String path, Map<?, ?> base, Map<?, ?> mine, Map<?, ?> theirs, Set<String> takeTheirs, List<Field> fields) {
        Set<Object> keys = new LinkedHashSet<>(base.keySet());
        keys.addAll(theirs.keySet());
        keys.addAll(mine.keySet());
        Map<Object, Object> merged = new LinkedHashMap<>();
        for (Object key : keys) {
            String at = path + "[" + FieldDiff.text(key) + "]";
            Object value = value(at, base.get(key), mine.get(key), theirs.get(key), takeTheirs, fields);
            if (value != null) {
                merged.put(key, value);
            }
        }
        return merged;
    }

    /// Theirs, without what this side took out, and with what it put in.
    private static List<Object> set(Collection<?> base, Collection<?> mine, Collection<?> theirs) {
        Set<Object> merged = new LinkedHashSet<>(theirs);
        merged.removeIf(item -> base.contains(item) && !mine.contains(item));
        mine.stream().filter(item -> !base.contains(item)).forEach(merged::add);
        return List.copyOf(merged);
    }
}
