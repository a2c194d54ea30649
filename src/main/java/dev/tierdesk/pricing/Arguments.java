package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The arguments of a problem in the order they were given: strings, whole numbers and exact decimals by their names. A
/// large catalog has ten thousands of problems with two or three each, for which a hash table is five times as large.
/// Immutable.
final class Arguments extends AbstractMap<String, Object> {
    private static final Arguments NONE = new Arguments();

    private final Object[] namesAndValues;

    private Arguments(Object... namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    /// @throws IllegalArgumentException for a value of another type
    static Arguments of(Map<String, ?> arguments) {
        if (arguments instanceof Arguments same) {
            return same;
        }
        Arguments all = NONE;
        for (Entry<String, ?> argument : arguments.entrySet()) {
            all = all.with(argument.getKey(), argument.getValue());
        }
        return all;
    }

    /// These and one more; of two with one name the later value stays.
    ///
    /// @throws IllegalArgumentException for a value of another type
    Arguments with(String name, Object value) {
        boolean known = value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal;
        if (!known) {
            throw new IllegalArgumentException("not an argument of a problem: " + value.getClass());
        }
        int at = indexOf(name);
        Object[] more = Arrays.copyOf(namesAndValues, at < 0 ? namesAndValues.length + 2 : namesAndValues.length);
        more[at < 0 ? namesAndValues.length : at] = name;
        more[at < 0 ? namesAndValues.length + 1 : at + 1] = value;
        return new Arguments(more);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int at = indexOf(name);
        return at < 0 ? null : namesAndValues[at + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return IntStream.range(0, size())
                        .mapToObj(i -> Map.entry((String) namesAndValues[2 * i], namesAndValues[2 * i + 1]))
                        .iterator();
            }

            @Override
            public int size() {
                return namesAndValues.length / 2;
            }
        };
    }

    private int indexOf(@Nullable Object name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
