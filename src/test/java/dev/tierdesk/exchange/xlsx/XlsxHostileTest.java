package dev.tierdesk.exchange.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is in a workbook, it is read or refused with its place, quickly, and nothing is thrown.
@Timeout(60)
class XlsxHostileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T00:00:00Z"), ZoneOffset.UTC);
    private static final Catalog EMPTY = Catalog.of(
            List.of(Defaults.settings(new UUID(0x7000, Long.MIN_VALUE), "Small", Currency.getInstance("EUR"),
                    ZoneId.of("UTC"))));

    /// Refusals of a file as a whole.
    private static final Set<ProblemCode> WHOLE = Set.of(ExchangeProblem.SOURCE_DAMAGED,
            ExchangeProblem.SOURCE_TOO_MANY_FILES,
            ExchangeProblem.SOURCE_TOO_LARGE, ExchangeProblem.FORMAT_OTHER, TableProblem.TABLE_NONE);

    private static final String HEADER = Workbooks.row(1, "code", "name");

    private static byte[] foreign = new byte[0];

    @BeforeAll
    static void readTheExample() throws IOException {
        try (InputStream in = XlsxHostileTest.class.getResourceAsStream("foreign.xlsx")) {
            assertThat(in).isNotNull();
            foreign = in.readAllBytes();
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    static Stream<String> rows() {
        return Stream.of("", "<row", "<row/>", "<row r=\"99999999999\"/>", "<row r=\"-1\"/>",
                "<row r=\"1048577\"><c/></row>", "</sheetData>", "<x>&a;</x>",
                "<row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>", "<row><c r=\"XFD1\"><v>1</v></c></row>",
                "<row><c r=\"ZZZZ1\"/></row>",
                "<row><c r=\"1A\"><v>1</v></c></row>", "<row><c t=\"s\"><v>0</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c t=\"s\"><v>99999999999</v></c></row>", "<row><c t=\"?\"><v>1</v></c></row>",
                "<row><c s=\"99\"><v>1</v></c></row>",
                "<row><c s=\"x\"><v>1</v></c></row>", HEADER + "<row><c><v>1e999999999</v></c></row>", HEADER
                        + "<row><c><v>" + "9".repeat(100_000) + "</v></c></row>",
                HEADER + "<row><c><f t=\"shared\" si=\"7\"/></c></row>", HEADER
                        + "<row><c><f t=\"array\" ref=\"A1:XFD1048576\">1</f><v>1</v></c></row>",
                HEADER + "<row><c t=\"e\"><v>#REF!</v></c></row>", HEADER + "<row><c t=\"b\"><v>7</v></c></row>",
                HEADER + Workbooks.row(2, "a\u0000b", "x"), HEADER + Workbooks.row(2, "_x0000_", "_xD800_"), HEADER
                        + Workbooks.row(2, "&#0;", "x"),
                HEADER + Workbooks.row(2, "<r><t>a</t></r>", "x"), HEADER
                        + Workbooks.row(2, "x".repeat(1_500_000), "y"),
                HEADER + "<row><c><is><t>a</t></is>".repeat(2000), HEADER + Workbooks.row(2, "a", "b").repeat(50_000),
                "<row>" + "<c/>".repeat(200_000) + "</row>");
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DamagedInput
    void aSheetIsReadOrRefused(String rows) {
        assertReadOrRefused(Workbooks.zip(Workbooks.parts(rows)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DamagedInput
    void aDamagedArchiveIsReadOrRefused(int seed) {
        Random random = new Random(seed);
        byte[] damaged = foreign.clone();
        for (int i = 0; i <= seed % 8; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        assertReadOrRefused(damaged);
        assertReadOrRefused(Arrays.copyOf(damaged, random.nextInt(damaged.length)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DamagedInput
    void aDamagedPartIsReadOrRefused(int seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> parts = parts();
        List<String> names = List.copyOf(parts.keySet());
        for (int i = 0; i <= seed % 3; i++) {
            parts.computeIfPresent(names.get(random.nextInt(names.size())), (name, text) -> damaged(text, random));
        }
        assertReadOrRefused(Workbooks.zip(parts));
    }

    @Test
    @HostileInput
    void aDocumentTypeIsRefused(TestReporter inputs) {
        for (String part : List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels", Workbooks.SHEET)) {
            Map<String, String> parts = Workbooks.parts(HEADER);
            parts.computeIfPresent(part, (name, text) -> "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + text);
            assertThat(assertReadOrRefused(Workbooks.zip(parts)).problems()).as(part).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(TableProblem.TABLE_WORKBOOK_REFUSED);
                assertThat(problem.where().path()).isEqualTo(part);
            });
        }
        inputs.publishEntry("inputs", "3");
    }

    @Test
    @HostileInput
    void linksToOtherWorkbooksAreRefused(TestReporter inputs) {
        Map<String, String> parts = Workbooks.parts(HEADER);
        parts.put("xl/externalLinks/externalLink1.xml", "<externalLink/>");
        assertThat(assertReadOrRefused(Workbooks.zip(parts)).problems()).extracting(Problem::code)
                .containsExactly(TableProblem.TABLE_WORKBOOK_REFUSED);

        Map<String, String> external = Workbooks.parts(HEADER);
        external.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" TargetMode=\"External\" Target=\"http://localhost/\"/></Relationships>");
        assertThat(assertReadOrRefused(Workbooks.zip(external)).problems()).extracting(Problem::code)
                .containsExactly(TableProblem.TABLE_WORKBOOK_REFUSED);
        inputs.publishEntry("inputs", "2");
    }

    @Test
    @HostileInput
    void tooManyPartsAreRefused() {
        Map<String, String> parts = Workbooks.parts(HEADER);
        IntStream.range(0, 1000).forEach(i -> parts.put("x" + i, ""));
        assertThat(assertReadOrRefused(Workbooks.zip(parts)).problems()).extracting(Problem::code)
                .containsExactly(ExchangeProblem.SOURCE_TOO_MANY_FILES);
    }

    @Test
    @DamagedInput
    void aPartThatInflatesWithoutEndIsRefused() {
        Map<String, String> parts = Workbooks.parts(HEADER + " ".repeat(100_000_000));
        byte[] zip = Workbooks.zip(parts);
        assertThat(zip.length).isLessThan(200_000);
        assertReadOrRefused(zip);
    }

    @Test
    @HostileInput
    void whatIsNoArchiveIsRefused(TestReporter inputs) {
        for (String text : List.of("", "P", "PK", "PK\3\4", "code,name\na,b\n", "PK" + "\0".repeat(100_000))) {
            assertThat(assertReadOrRefused(text.getBytes(StandardCharsets.UTF_8)).problems()).as(text).hasSize(1);
        }
        inputs.publishEntry("inputs", "6");
    }

    private static String damaged(String text, Random random) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(30)));
            case 2 -> text.substring(0, at) + "<>&\"'/\u0001\u00e9".charAt(random.nextInt(8)) + text.substring(at);
            default -> text.substring(0, at) + text;
        };
    }

    private static Map<String, String> parts() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(foreign))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Imported assertReadOrRefused(byte[] bytes) {
        Source source = Source.file("x.xlsx", bytes);
        ImportContext context = new ImportContext(EMPTY, CLOCK);
        XlsxFormat xlsx = new XlsxFormat();
        xlsx.recognises(source);
        Imported imported = xlsx.read(source, context);

        assertThat(imported.problems().stream().filter(Problem::isError))
                .allMatch(problem -> WHOLE.contains(problem.code()) || !problem.where().path().isEmpty());
        xlsx.errorRows(source, context, imported.problems(), problem -> problem.code().name());
        return imported;
    }
}
