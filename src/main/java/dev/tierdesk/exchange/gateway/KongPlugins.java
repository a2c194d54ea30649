package dev.tierdesk.exchange.gateway;

import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The plugins that places of a Kong configuration shall have. A plugin that is there already keeps where it stands and
/// its id; one that nobody wants goes; plugins of consumers stay.
final class KongPlugins {
    private final KongIndex index;
    private final Map<String, Wanted> wanted = new HashMap<>();

    /// What a place shall have; what was met in the file already is counted by name.
    private record Wanted(SequencedMap<String, JsonValue> left, Map<String, Integer> met) {}

    KongPlugins(KongIndex index) {
        this.index = index;
    }

    /// Says what a place shall have.
    ///
    /// @param plugins by their names, as [KongIndex#names] gives them
    void want(String place, SequencedMap<String, JsonValue> plugins) {
        wanted.put(place, new Wanted(new LinkedHashMap<>(plugins), new HashMap<>()));
    }

    /// The plugins that stand in an object afterwards. The list at the top comes last: what is wanted and was not met
    /// stands in the place's own list.
    List<JsonValue> restored(JsonObject holder, String place, boolean top) {
        List<JsonValue> restored = new ArrayList<>();
        for (JsonValue item : Nodes.items(holder, "plugins")) {
            JsonValue kept = item instanceof JsonObject plugin
                    ? kept(plugin, top ? index.owner(plugin) : own(plugin, place))
                    : item;
            if (kept != null) {
                restored.add(kept);
            }
        }
        Wanted own = wanted.get(place);
        if (own != null) {
            SequencedMap<String, JsonValue> missing = new LinkedHashMap<>(own.left);
            if (!top) {
                index.atTop(place).forEach(name -> missing.remove(name));
            }
            missing.keySet().forEach(own.left::remove);
            restored.addAll(made(missing));
        }
        return restored;
    }

    /// New plugins.
    static List<JsonObject> made(SequencedMap<String, JsonValue> plugins) {
        List<JsonObject> made = new ArrayList<>();
        plugins.forEach((name, inner) -> {
            SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("name", JsonText.of(KongIndex.plain(name)));
            if (inner instanceof JsonObject object) {
                fields.putAll(object.fields());
            }
            made.add(JsonObject.of(fields));
        });
        return made;
    }

    private static @Nullable String own(JsonObject plugin, String place) {
        return KongIndex.isForConsumers(plugin) ? null : place;
    }

    private @Nullable JsonValue kept(JsonObject plugin, @Nullable String owner) {
        Wanted shall = owner == null ? null : wanted.get(owner);
        if (shall == null) {
            return plugin;
        }
        String plain = Nodes.text(plugin, "name");
        int count = shall.met.merge(plain, 1, Integer::sum);
        JsonValue inner = shall.left.remove(count == 1 ? plain : plain + " " + count);
        if (inner == null) {
            return null;
        }
        if (Nodes.same(inner, KongIndex.inner(plugin)) || !(inner instanceof JsonObject object)) {
            return plugin;
        }
        SequencedMap<String, JsonValue> fields = Nodes.fields(plugin);
        fields.keySet().removeIf(name -> !KongIndex.OUTER.contains(name) && !object.fields().containsKey(name));
        fields.putAll(object.fields());
        return JsonObject.of(fields);
    }
}
