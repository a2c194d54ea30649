package dev.tierdesk.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A component of a record, under the name that files give it.
record Component(String name, Method accessor) {
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /// Components that files call otherwise, by record and component.
    private static final Map<String, String> NAMES = Map.of(
            "PriceKeys.label", "price_key_label",
            "PriceKeys.policy", "unmatched_price_key_policy",
            "PriceKeys.defaultKey", "default_price_key",
            "Usage.key", "price_key",
            "Variable.defaultValue", "default");

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            List<Component> components = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                String plain = WORD.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
                String name = NAMES.getOrDefault(type.getSimpleName() + "." + component.getName(), plain);
                components.add(new Component(name, component.getAccessor()));
            }
            return List.copyOf(components);
        }
    };

    /// The components of a type of records, in their order.
    static List<Component> of(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /// The record of this type that has these values.
    static <R extends Record> R build(Class<R> type, List<@Nullable Object> values) {
        Class<?>[] types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (
                NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot be made: " + type, e);
        }
    }

    @Nullable Object of(Record value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("not readable: " + accessor, e);
        }
    }

    /// Where it stands in `value`, which stands at `path`: files have the fields of some records beside those around
    /// them.
    String path(String path, Record value) {
        return path.isEmpty() || value instanceof PriceKeys ? name : path + "." + name;
    }
}
