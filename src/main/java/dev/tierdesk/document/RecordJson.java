package dev.tierdesk.document;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/// Small records as JSON text, both ways, by the names of their components: for files of our own and for lists in a
/// column. Strict in reading: an unknown, doubled or missing primitive field is refused. Safe on any thread.
public final class RecordJson<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultVisibility(v -> v.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .build();

    private final ObjectReader reader;
    private final ObjectWriter writer;

    private RecordJson(JavaType type) {
        reader = MAPPER.readerFor(type);
        writer = MAPPER.writerFor(type);
    }

    /// The JSON object of a record.
    public static <T> RecordJson<T> of(Class<T> type) {
        return new RecordJson<>(types().constructType(type));
    }

    /// An array of records, enums or strings.
    public static <T> RecordJson<List<T>> listOf(Class<T> type) {
        return new RecordJson<>(types().constructCollectionType(List.class, type));
    }

    /// An object of strings.
    public static RecordJson<Map<String, String>> texts() {
        return new RecordJson<>(types().constructMapType(Map.class, String.class, String.class));
    }

    /// One line of text.
    public String write(T value) {
        return writer.writeValueAsString(value);
    }

    /// Text over several lines, for files that people look into.
    public String writePretty(T value) {
        return writer.withDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException if it is anything else
    public T read(String text) {
        T value;
        try {
            value = reader.readValue(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        if (value == null) {
            throw new IllegalArgumentException("null");
        }
        return value;
    }

    private static TypeFactory types() {
        return MAPPER.getTypeFactory();
    }
}
