package dev.tierdesk.exchange.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.HostileInput;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.exchange.FormatProof;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every column of every table, once, with a cell that is nothing but signs. A cell that cannot be read is refused at its
/// row and column; a free word is read as it stands; what can be read and is wrong is told at the object.
@Timeout(60)
class CsvWrongCellsTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/dev/tierdesk/exchange/csv/example");
    private static final String SIGNS = "§?!";
    private static final String BETWEEN_CELLS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private static final Set<String> FREE_WORDS = Set.of(
            "examples.name", "examples.note", "examples.price_key", "examples.customer", "examples.country",
            "examples.product", "examples.unit", "filters.field", "filters.value", "plans.name", "plans.description",
            "plans.public_description", "plans.tags", "prices.name", "prices.component", "prices.customer",
            "products.name", "products.description", "products.features", "products.tags", "products.price_key_label",
            "products.openapi_url", "units.name", "units.unit_label", "units.description", "units.event_type",
            "units.event_field");

    /// What can be read and is wrong, and where the dry run says so.
    private static final Map<String, String> WRONG_IN_THE_CATALOG = Map.ofEntries(
            Map.entry("allowances.product", "plans[growth].allowances[0].product"),
            Map.entry("allowances.unit", "plans[growth].allowances[0].unit"),
            Map.entry("costs.key", "products[translation-api].costs[§?!].key"),
            Map.entry("costs.unit", "products[translation-api].costs[primary].unit"),
            Map.entry("examples.number", "plans[growth].examples[1].name"),
            Map.entry("prices.formula", "prices[growth.characters].terms.tiers[0].formula"),
            Map.entry("prices.price_key", "products[translation-api].default_price_key"),
            Map.entry("prices.country", "prices[growth.characters].country"),
            Map.entry("prices.cost_variant", "prices[growth.characters].cost_variant"),
            Map.entry("products.type", "products[translation-api].type"),
            Map.entry("products.default_price_key", "products[translation-api].default_price_key"),
            Map.entry("products.requires", "products[translation-api].requires[0]"),
            Map.entry("units.product_types", "units[characters].product_types[0]"));

    /// An object of another code: what refers to it is refused, or what its row lacks.
    private static final Map<String, String> OTHER_CODES = Map.of(
            "products.code", "attachments[row 2].product", "units.code", "filters[row 2].unit",
            "plans.code", "allowances[row 2].plan", "prices.code", "prices[row 2].up_to");

    /// The tables of the example with one cell of signs.
    record Wrong(String column, Map<String, byte[]> files) {
        @Override
        public String toString() {
            return column;
        }
    }

    static Stream<Wrong> wrong() throws IOException {
        Map<String, byte[]> good = new TreeMap<>();
        try (Stream<Path> files = Files.list(EXAMPLE)) {
            for (Path file : files.toList()) {
                good.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        List<Wrong> all = new ArrayList<>();
        good.forEach((name, bytes) -> {
            List<String> lines = new String(bytes, UTF_8).lines().toList();
            List<String> headings = List.of(lines.getFirst().split(",", -1));
            for (int i = 0; i < headings.size(); i++) {
                List<String> cells = new ArrayList<>(Arrays.asList(lines.get(1).split(BETWEEN_CELLS, -1)));
                cells.set(i, SIGNS);
                List<String> changed = new ArrayList<>(lines);
                changed.set(1, String.join(",", cells));
                Map<String, byte[]> files = new TreeMap<>(good);
                files.put(name, (String.join("\n", changed) + "\n").getBytes(UTF_8));
                all.add(new Wrong(name.replace("csv", "") + headings.get(i), files));
            }
        });
        return all.stream();
    }

    static Stream<Wrong> refused() throws IOException {
        return wrong().filter(wrong ->
                !FREE_WORDS.contains(wrong.column()) && !WRONG_IN_THE_CATALOG.containsKey(wrong.column()));
    }

    static Stream<Wrong> free() throws IOException {
        return wrong().filter(wrong -> FREE_WORDS.contains(wrong.column()));
    }

    static Stream<Wrong> wrongInTheCatalog() throws IOException {
        return wrong().filter(wrong -> WRONG_IN_THE_CATALOG.containsKey(wrong.column()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @HostileInput
    void whatCannotBeReadIsRefusedAtItsRow(Wrong wrong) {
        Problem first = errors(read(wrong)).getFirst();

        assertThat(first.where().path())
                .isEqualTo(OTHER_CODES.getOrDefault(wrong.column(), wrong.column().replace(".", "[row 2].")));
        assertThat(first.arguments()).containsKey("line");
    }

    @Test
    void aModelThatIsNoneIsAllThatIsSaidOfItsPrice() throws IOException {
        Wrong model = wrong().filter(wrong -> wrong.column().equals("prices.model")).findFirst().orElseThrow();

        assertThat(errors(read(model))).extracting(problem -> problem.where().path())
                .containsExactly("prices[row 2].model");
    }

    @ParameterizedTest
    @MethodSource("free")
    void aFreeWordIsReadAsItStands(Wrong wrong) {
        JointImport read = read(wrong);

        assertThat(errors(read)).isEmpty();
        assertThat(read.files().getFirst().aggregates()).anyMatch(o -> AggregateText.write(o).contains(SIGNS));
    }

    @ParameterizedTest
    @MethodSource("wrongInTheCatalog")
    void whatIsWrongInTheCatalogIsToldInTheDryRun(Wrong wrong) {
        JointImport read = read(wrong);

        assertThat(errors(read)).isEmpty();
        assertThat(read.plan().rows().stream().flatMap(row -> row.problems().stream()
                .filter(Problem::isError)
                .map(problem -> row.kind().field() + "[" + row.code() + "]." + problem.where().path())))
                .contains(WRONG_IN_THE_CATALOG.get(wrong.column()));
    }

    private static JointImport read(Wrong wrong) {
        Source source = new Source("set", new TreeMap<>(wrong.files()));
        return JointImport.read(
                List.of(new JointImport.Part(new CsvFormat(), source, Map.of())), FormatProof.EMPTY, FormatProof.CLOCK,
                () -> false);
    }

    private static List<Problem> errors(JointImport read) {
        return read.files().getFirst().problems().stream().filter(Problem::isError).toList();
    }
}
