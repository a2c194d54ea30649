package dev.tierdesk.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.yaml.YamlTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Whether the example files of a format have every field that its page lists, whether it is read or not kept.
class FormatPagesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/dev/tierdesk/exchange");
    private static final Path PAGES = Path.of("docs/format");
    private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern SEGMENTS = Pattern.compile("[./ ]|\\[[0-9]*]");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    /// Documented bodies that name others, and tables of other programs with headings of their own.
    private static final Set<String> NOT_WHOLE =
            Set.of("graduated.json", "sku.json", "Preisliste.csv", "foreign.xlsx");

    /// Where in an example the fields of a part of the page are looked for: by what stands in the first cell of the row
    /// or of the table's head, or by the heading above. Parts that are not named are looked for everywhere.
    private static final Map<String, Map<String, String>> PARTS = Map.of(
            "aforo", Map.of("unit", "billableUnits", "product", "products", "rate plan", "ratePlans", "offering",
                    "offerings"),
            "billsh", Map.of("product", "products", "plan", "plans", "SKU", "skus"),
            "kontorion", Map.of("Product", "products", "Price", "prices", "Plan", "plans"),
            "lago", Map.of("Billable metric", "billable_metrics", "Plan", "plans", "Charge", "charges",
                    "Fixed charge and add-on", "fixed_charges"),
            "openmeter", Map.of("meter", "meters", "feature", "features", "plan", "plans", "rate card", "rateCards",
                    "price", "price"),
            "stripe", Map.of("Product", "products", "Price", "prices", "Meter", "meters"),
            "killbill", Map.of(), "kong", Map.of(), "openapi", Map.of(), "subscriptions", Map.of());

    static Stream<String> formats() {
        return PARTS.keySet().stream().sorted();
    }

    static Stream<Path> wholeExamples() throws IOException {
        return FormatsTest.examples().filter(example -> !NOT_WHOLE.contains(String.valueOf(example.getFileName())));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theExamplesHaveEveryFieldOfThePage(String format) throws IOException {
        List<List<String>> there = paths(format);
        List<List<String>> listed = listed(format, false);

        assertThat(listed).hasSizeGreaterThan(5);
        assertThat(listed.stream().filter(field -> there.stream().noneMatch(path -> leadsTo(path, field))).distinct())
                .as("fields that no example has").isEmpty();
    }

    /// Every example is whole, and what is in it stands on the page: otherwise it would be told as unknown.
    @ParameterizedTest
    @MethodSource("wholeExamples")
    void everyExampleIsReadAndHasNoFieldThatIsOnNoPage(Path example) {
        Source source = Objects.requireNonNull(Source.read(example).value());
        ImportFormat format = Formats.detect(source).orElseThrow();

        assertThat(format.read(source, new ImportContext(FormatProof.EMPTY, FormatProof.CLOCK)).problems())
                .noneMatch(problem -> problem.isError() || problem.code() == ExchangeProblem.FILE_FIELD_UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatThePageSaysIsNotKeptIsTold(String format) throws IOException {
        List<List<String>> told = new ArrayList<>();
        for (Path example : FormatsTest.examples().filter(path -> path.startsWith(EXAMPLES.resolve(format))).toList()) {
            Source source = Objects.requireNonNull(Source.read(example).value());
            Formats.detect(source).orElseThrow().read(source, new ImportContext(FormatProof.EMPTY, FormatProof.CLOCK))
                    .problems().stream()
                    .map(problem -> field("", problem.where().path() + "." + problem.arguments().get("field")))
                    .forEach(told::add);
        }

        assertThat(listed(format, true).stream().filter(field -> told.stream().noneMatch(path -> leadsTo(path, field)))
                .distinct()).as("fields that are dropped without a word").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aforo", "billsh", "kontorion", "kong", "openapi", "killbill", "stripe", "lago",
        "openmeter"})
    void theExamplesNameTheirSource(String format) {
        assertThat(EXAMPLES.resolve(format).resolve("README.md")).content().contains("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"products", "units", "filters", "attachments", "costs", "plans", "allowances", "prices",
        "examples"})
    void everyTableHasEveryColumnOfThePage(String sheet) throws IOException {
        String row = Files.readAllLines(PAGES.resolve("csv.md")).stream()
                .filter(line -> line.startsWith("| `" + sheet + "` |")).findFirst().orElseThrow();
        String columns = ASIDE.matcher(CELL.split(row, -1)[3]).replaceAll("");

        Path table = EXAMPLES.resolve("csv/example").resolve(sheet + ".csv");
        assertThat(Files.readAllLines(table).getFirst().split(",", -1))
                .contains(NAME.matcher(columns).results().map(name -> name.group(1)).toArray(String[]::new));
    }

    /// The fields that a page lists, each with the part of a file that it is looked for in before it.
    ///
    /// @param notKept only those of which it says nothing else
    private static List<List<String>> listed(String format, boolean notKept) throws IOException {
        Map<String, String> parts = Objects.requireNonNull(PARTS.get(format));
        List<List<String>> fields = new ArrayList<>();
        String heading = "";
        String head = "";
        for (String line : Files.readAllLines(PAGES.resolve(format + ".md"))) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            }
            if (!line.startsWith("|")) {
                head = "";
                continue;
            }
            List<String> cells = CELL.splitAsStream(line).skip(1).map(String::strip).toList();
            if (head.isEmpty()) {
                head = cells.getFirst();
            }
            boolean hasEntries = head.equals("entry") || head.equals("body") || head.equals("element or attribute");
            String part = parts.getOrDefault(
                    cells.getFirst(), parts.getOrDefault(head, parts.getOrDefault(heading, "")));
            String names = hasEntries ? String.join(" ", cells.subList(0, Math.min(2, cells.size() - 1)))
                    : cells.getFirst();
            if (!notKept || cells.get(hasEntries ? cells.size() - 1 : 1).startsWith("not kept")) {
                NAME.matcher(names).results().map(name -> field(part, name.group(1))).forEach(fields::add);
            }
        }
        return fields;
    }

    /// `tiers[].up_to` of prices: prices, tiers, up_to.
    private static List<String> field(String part, String name) {
        return Stream.concat(Stream.of(part), SEGMENTS.splitAsStream(name))
                .filter(segment -> !segment.isBlank() && !segment.equals("*") && !segment.contains("…"))
                .toList();
    }

    private static boolean leadsTo(List<String> path, List<String> field) {
        int at = 0;
        for (String segment : path) {
            at += at < field.size() && is(segment, field.get(at)) ? 1 : 0;
        }
        return at == field.size();
    }

    /// A name that ends in a hyphen is the beginning of many.
    private static boolean is(String found, String listed) {
        return listed.endsWith("-") ? found.startsWith(listed) : found.equals(listed);
    }

    /// The names that lead to each value of the examples of a format; texts are the last names of their paths.
    private static List<List<String>> paths(String format) throws IOException {
        List<List<String>> paths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(EXAMPLES.resolve(format))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String name = file.toString();
                switch (name.substring(name.lastIndexOf('.') + 1)) {
                    case "json" -> add(Objects.requireNonNull(Json.parse(bytes).value()), List.of(), paths);
                    case "yaml" -> add(Objects.requireNonNull(YamlTree.parse(bytes).value()), List.of(), paths);
                    case "csv" -> Pattern.compile("[,;\n]").splitAsStream(new String(bytes, UTF_8))
                            .forEach(cell -> paths.add(List.of(cell)));
                    case "xml" -> add(xml(bytes), List.of(), paths);
                    default -> assertThat(name).endsWith("README.md");
                }
            }
        }
        return paths;
    }

    private static void add(JsonValue value, List<String> path, List<List<String>> paths) {
        paths.add(path);
        switch (value) {
            case JsonObject object -> object.fields().forEach((name, field) -> add(field, with(path, name), paths));
            case JsonArray array -> array.items().forEach(item -> add(item, path, paths));
            case JsonText text -> paths.add(with(path, text.value()));
            case JsonNumber number -> paths.add(with(path, number.raw()));
            default -> {}
        }
    }

    private static void add(Element element, List<String> path, List<List<String>> paths) {
        List<String> here = with(path, element.getTagName());
        paths.add(here);
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            paths.add(with(here, element.getAttributes().item(i).getNodeName()));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(inner, here, paths);
            }
        }
    }

    private static Element xml(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> with(List<String> path, String name) {
        return Stream.concat(path.stream(), Stream.of(name)).toList();
    }
}
