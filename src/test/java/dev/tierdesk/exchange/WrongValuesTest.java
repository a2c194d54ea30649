package dev.tierdesk.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every field of the examples of other systems, once, with a value of another type: an object for a text or a number,
/// a number for an object or a list. What is read is refused at its place, what is not kept is told there as ever.
@Timeout(60)
class WrongValuesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/dev/tierdesk/exchange");
    private static final JsonValue NO_SCALAR = JsonObject.of(Map.of("?", JsonArray.of(List.of(JsonText.of("?")))));
    private static final JsonValue NO_LIST = JsonNumber.of(7);

    /// Fields that have no meaning of their own: what tells of pages, how a phase is called, and what an expanded
    /// product says again that the list of products has.
    private static final Set<String> HARMLESS = Set.of(
            "lago meta", "lago meta.current_page", "lago meta.next_page", "lago meta.prev_page",
            "lago meta.total_pages", "lago meta.total_count", "openmeter features.page",
            "openmeter features.pageSize", "openmeter features.totalCount", "openmeter plans.phases.key",
            "openmeter plans.phases.name", "stripe products.url", "stripe products.has_more", "stripe prices.url", "stripe prices.has_more", "stripe prices.data.product.object",
            "stripe prices.data.product.name");

    /// What nobody reads is told as not kept where it cannot be read either.
    private static final Pattern FREE_WORDS = Pattern.compile("\\.(metadata|escrowConfig)\\.");

    /// An amount that is a bare number lacks its currency, which stands beside it.
    private static final String BARE_AMOUNT = "kontorion products.costs.amount";

    /// One file of an example with one wrong value.
    ///
    /// @param kept whether the right value is read, and not told as not kept
    record Wrong(String format, String file, String path, String text, boolean kept) {
        Wrong keptUnless(boolean told) {
            return new Wrong(format, file, path, text, !told);
        }

        /// The names that lead to the value: `stripe prices.data.url`.
        String name() {
            return format + " " + path.replaceAll("\\[[0-9]+]", "");
        }

        @Override
        public String toString() {
            return format + " " + file + " " + path;
        }
    }

    static Stream<Wrong> wrong() throws IOException {
        List<Wrong> all = new ArrayList<>();
        for (String format : List.of("aforo", "billsh", "kontorion", "lago", "openmeter", "stripe")) {
            Set<String> names = new HashSet<>();
            try (Stream<Path> files = Files.list(EXAMPLES.resolve(format))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                    String text = Files.readString(file);
                    JsonValue root = Objects.requireNonNull(Json.parse(text).value());
                    List<Wrong> here = new ArrayList<>();
                    collect(format, file.getFileName().toString(), root, root, "", here);
                    List<String> told = read(format, text).problems().stream().map(p -> p.where().path()).toList();
                    here.stream()
                            .filter(wrong -> told.stream().noneMatch(path -> isInside(wrong.path(), path)))
                            .map(wrong -> wrong.keptUnless(told.contains(wrong.path())))
                            .filter(wrong -> names.add(wrong.name()))
                            .forEach(all::add);
                }
            }
        }
        return all.stream();
    }

    static Stream<Wrong> refused() throws IOException {
        return wrong().filter(wrong -> !isTold(wrong) && !HARMLESS.contains(wrong.name()));
    }

    static Stream<Wrong> told() throws IOException {
        return wrong().filter(WrongValuesTest::isTold);
    }

    static Stream<Wrong> harmless() throws IOException {
        return wrong().filter(wrong -> HARMLESS.contains(wrong.name()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @HostileInput
    void aValueOfAnotherTypeIsRefusedAtItsPlace(Wrong wrong) {
        String place = wrong.name().equals(BARE_AMOUNT) ? wrong.path().replace("amount", "currency") : wrong.path();

        assertThat(read(wrong.format(), wrong.text()).problems()).doesNotHaveDuplicates().filteredOn(Problem::isError)
                .extracting(problem -> problem.where().path())
                .anyMatch(path -> path.equals(place) || isInside(path, place));
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatIsNotKeptOrAFreeWordIsToldAtItsPlaceAsEver(Wrong wrong) {
        assertThat(read(wrong.format(), wrong.text()).problems())
                .extracting(problem -> problem.where().path())
                .anyMatch(path -> path.equals(wrong.path()) || isInside(path, wrong.path()));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatHasNoMeaningChangesNothing(Wrong wrong) throws IOException {
        String good = Files.readString(EXAMPLES.resolve(wrong.format()).resolve(wrong.file()));

        assertThat(texts(read(wrong.format(), wrong.text()))).isEqualTo(texts(read(wrong.format(), good)));
    }

    private static boolean isTold(Wrong wrong) {
        return !wrong.kept() || FREE_WORDS.matcher(wrong.name()).find();
    }

    private static List<String> texts(Imported read) {
        return read.aggregates().stream().map(AggregateText::write).toList();
    }

    private static Imported read(String format, String text) {
        return Formats.read(format).orElseThrow().read(Source.file("file", text.getBytes(UTF_8)),
                new ImportContext(FormatProof.EMPTY, FormatProof.CLOCK));
    }

    private static boolean isInside(String path, String outer) {
        return !outer.isEmpty() && path.startsWith(outer) && path.length() > outer.length()
                && ".[".indexOf(path.charAt(outer.length())) >= 0;
    }

    private static void collect(
            String format, String file, JsonValue root, JsonValue at, String path, List<Wrong> all) {
        switch (at) {
            case JsonObject object -> object.fields().forEach((name, value) -> {
                String inner = path.isEmpty() ? name : path + "." + name;
                JsonValue bad = value instanceof JsonObject || value instanceof JsonArray ? NO_LIST : NO_SCALAR;
                if (!isEmpty(value)) {
                    all.add(new Wrong(format, file, inner, Json.write(replaced(root, value, bad)), true));
                }
                collect(format, file, root, value, inner, all);
            });
            case JsonArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    collect(format, file, root, array.items().get(i), path + "[" + i + "]", all);
                }
            }
            default -> {}
        }
    }

    private static boolean isEmpty(JsonValue value) {
        return value instanceof JsonNull || value instanceof JsonArray array && array.items().isEmpty()
                || value instanceof JsonObject object && object.fields().isEmpty();
    }

    @SuppressWarnings("ReferenceEquality") // one value, not every one that is equal
    private static JsonValue replaced(JsonValue in, JsonValue what, JsonValue with) {
        if (in == what) {
            return with;
        }
        return switch (in) {
            case JsonObject object -> {
                Map<String, JsonValue> fields = new LinkedHashMap<>();
                object.fields().forEach((name, value) -> fields.put(name, replaced(value, what, with)));
                yield JsonObject.of(fields);
            }
            case JsonArray array ->
                JsonArray.of(array.items().stream().map(item -> replaced(item, what, with)).toList());
            default -> in;
        };
    }
}
