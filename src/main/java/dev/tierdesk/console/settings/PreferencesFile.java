package dev.tierdesk.console.settings;

import dev.tierdesk.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The file the preferences are in: one JSON object, written whole or not at all. A broken file is set aside and never
/// keeps the program from starting.
public final class PreferencesFile {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path path;

    public PreferencesFile(Path path) {
        this.path = path;
    }

    /// What the file says, laid over `initial`; `initial` where there is none or it is broken.
    public Preferences read(Preferences initial) {
        try {
            String text = Files.readString(path);
            ObjectNode merged = JSON.valueToTree(initial);
            if (!(JSON.readTree(text) instanceof ObjectNode found)) {
                throw new IOException("not an object");
            }
            lay(found, merged);
            return JSON.treeToValue(merged, Preferences.class);
        } catch (NoSuchFileException e) {
            return initial;
        } catch (IOException | JacksonException e) {
            LOG.warn("preferences could not be read", e);
            setAside();
            return initial;
        }
    }

    /// Writes them; a failure is logged, for no preference is worth stopping work.
    public void write(Preferences preferences) {
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFile.writePrivate(path, JSON.writeValueAsBytes(preferences));
        } catch (IOException e) {
            LOG.warn("preferences could not be written", e);
        }
    }

    /// Lays what was found over what there is, field by field; what no field is for, is left out.
    private static void lay(ObjectNode found, ObjectNode over) {
        for (Map.Entry<String, JsonNode> field : found.properties()) {
            JsonNode present = over.get(field.getKey());
            if (present instanceof ObjectNode inner && !inner.isEmpty()
                    && field.getValue() instanceof ObjectNode more) {
                lay(more, inner);
            } else if (present != null && !field.getValue().isNull()) {
                over.set(field.getKey(), field.getValue());
            }
        }
    }

    private void setAside() {
        for (int i = 1; i < 100; i++) {
            Path aside = path.resolveSibling("preferences.broken-" + i + ".json");
            if (!Files.exists(aside)) {
                try {
                    Files.move(path, aside);
                } catch (IOException e) {
                    LOG.warn("broken preferences could not be set aside", e);
                }
                return;
            }
        }
    }
}
