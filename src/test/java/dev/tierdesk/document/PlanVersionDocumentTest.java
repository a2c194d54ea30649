package dev.tierdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.PlanVersion;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plan versions in documents.
class PlanVersionDocumentTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T10:00:00Z"), ZoneOffset.UTC);
    private static final String DOCUMENT = """
            {'format': 'tierdesk', 'format_version': 1,
             'settings': {'name': 'A', 'currencies': ['EUR'], 'time_zone': 'UTC'},
             'plan_versions': [{'number': 10, 'published': '2026-07-14T10:42:00Z',
              'plan': {'code': 'p', 'name': 'P', 'cadence': 'P1M', 'status': 'PUBLISHED'},
              'prices': [{'code': 'p.a', 'product': 'a', 'charge_type': 'USAGE', 'unit': 'calls', 'currency': 'EUR',
               'terms': {'model': 'PER_UNIT', 'unit_amount': '2'}}],
              'units': [{'code': 'calls', 'name': 'Calls', 'aggregation': 'COUNT', 'status': 'ACTIVE'}],
              'products': [{'version': 3, 'product': {'code': 'a', 'name': 'A', 'type': 'OTHER',
               'charge_type': 'USAGE', 'maturity': 'GA', 'publish_status': 'PUBLISHED'}}],
              'variables': [{'name': 'fee', 'default': '5'}]}]}
            """;

    private static Document read(String text) {
        return DocumentReader.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), CLOCK);
    }

    @Test
    void aVersionIsReadWithEverythingItHolds() {
        Document document = read(DOCUMENT);
        assertThat(document.problems()).isEmpty();
        PlanVersion version = (PlanVersion) document.aggregates().getLast();
        assertThat(version.code()).isEqualTo("p@10");
        assertThat(version.name()).isEqualTo("P");
        assertThat(version.prices().getFirst().plan()).isEqualTo("p");
        assertThat(version.products().getFirst().version()).isEqualTo(3);
        assertThat(version.variables().getFirst().name()).isEqualTo("fee");
    }

    @Test
    void versionsStandByPlanAndNumber() {
        String version = DOCUMENT.substring(DOCUMENT.indexOf("{'number'"), DOCUMENT.lastIndexOf("]}"));
        Document document = read(DOCUMENT.replace(version, version + "," + version.replace("10,", "9,") + ","
                + version.replace("10,", "11,").replace("'code': 'p'", "'code': 'o'")));
        assertThat(document.problems()).isEmpty();
        Catalog catalog = Catalog.of(document.aggregates());
        assertThat(catalog.versions()).extracting(PlanVersion::code).containsExactly("o@11", "p@9", "p@10");
        assertThat(catalog.currentVersion("p")).map(PlanVersion::number).contains(10);
        assertThat(new String(DocumentWriter.write(catalog), StandardCharsets.UTF_8))
                .containsSubsequence("\"number\": 11", "\"number\": 9", "\"number\": 10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'number': 10 | 'number': 0 | plan_versions[p@0].number | DOCUMENT_RANGE
            'number': 10 | 'number': '10' | plan_versions[0].number | DOCUMENT_TYPE
            'number': 10, | - | plan_versions[0].number | DOCUMENT_FIELD_MISSING
            'number': 10 | 'number': 10, 'author': 'x' | plan_versions[p@10].author | DOCUMENT_FIELD_UNKNOWN
            2026-07-14T10:42:00Z | 2026-07-14 | plan_versions[p@10].published | DOCUMENT_FORM
            'code': 'p', | - | plan_versions[0].plan.code | DOCUMENT_FIELD_MISSING
            'code': 'p', | 'code': '', | plan_versions[0].plan.code | DOCUMENT_FIELD_MISSING
            'code': 'p.a' | 'code': 'p.a', 'plan': 'other' | plan_versions[p@10].prices[0].plan | DOCUMENT_FIELD_UNKNOWN
            'code': 'calls' | 'code': '' | plan_versions[p@10].units[0].code | DOCUMENT_FIELD_MISSING
            'version': 3 | 'version': 0 | plan_versions[p@10].products[0].version | DOCUMENT_RANGE
            'maturity': 'GA' | 'maturity': 'OLD' | plan_versions[p@10].products[0].product.maturity | DOCUMENT_WORD_UNKNOWN
            """)
    void isRefusedWithItsPath(String valid, String wrong, String path, String code) {
        assertThat(DOCUMENT).contains(valid);
        Document document = read(DOCUMENT.replace(valid, wrong.equals("-") ? "" : wrong));
        assertThat(document.problems()).anySatisfy(problem -> {
            assertThat(problem.where().path()).isEqualTo(path);
            assertThat(problem.code().name()).isEqualTo(code);
            assertThat(problem.arguments()).containsKeys("line", "column");
        });
        assertThat(document.aggregates()).hasSize(1);
    }

    @Test
    void oneNumberTwiceIsRefused() {
        String version = DOCUMENT.substring(DOCUMENT.indexOf("{'number'"), DOCUMENT.lastIndexOf("]}"));
        Document document = read(DOCUMENT.replace(version, version + "," + version));
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DocumentProblem.DOCUMENT_CODE_TWICE);
            assertThat(problem.where().path()).isEqualTo("plan_versions[p@10].number");
        });
    }

    @Test
    void oneCodeTwiceWithinAVersionIsRefused() {
        String unit = DOCUMENT.substring(DOCUMENT.indexOf("{'code': 'calls'"), DOCUMENT.indexOf("],\n  'products'"));
        Document document = read(DOCUMENT.replace(unit, unit + ", " + unit));
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DocumentProblem.DOCUMENT_CODE_TWICE);
            assertThat(problem.where().path()).isEqualTo("plan_versions[p@10].units[1].code");
        });
    }
}
