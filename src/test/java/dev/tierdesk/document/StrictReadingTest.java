package dev.tierdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that the format does not have: refused with their path, what was found and what was expected. Quotes in the
/// tables are written as `'`, nothing as `-`.
class StrictReadingTest {
    private static final String DOCUMENT = """
            {
              'format': 'tierdesk', 'format_version': 1,
              'settings': {'name': 'T', 'currencies': ['EUR'], 'time_zone': 'UTC', 'rounding': {'scale': 2},
                'tax_rules': [{'country': 'DE', 'category': 'DEFAULT', 'rate': '19', 'valid_from': '2021-01-01'}]},
              'units': [{'code': 'calls', 'name': 'Calls', 'aggregation': 'COUNT', 'status': 'ACTIVE',
                'conversion': {'operation': 'DIVIDE', 'factor': '1000'}}],
              'products': [{'code': 'a-b', 'name': 'A', 'type': 'OTHER', 'charge_type': 'USAGE', 'maturity': 'GA',
                'publish_status': 'DRAFT', 'tags': ['x'], 'metadata': {'m': 'n'},
                'costs': [{'key': 'primary', 'amount': '1.5', 'currency': 'EUR'}]}],
              'plans': [{'code': 'p', 'name': 'P', 'cadence': 'P1M', 'status': 'DRAFT', 'trial_days': 14,
                'currencies': ['EUR'], 'minimum_amounts': {'EUR': '5'}}],
              'prices': [{'code': 'p.a', 'plan': 'p', 'product': 'a-b', 'charge_type': 'USAGE', 'unit': 'calls',
                'currency': 'EUR', 'effective_from': '2026-01-01T00:00:00Z',
                'terms': {'model': 'GRADUATED', 'tiers': [{'up_to': '10', 'unit_amount': '2'}, {'unit_amount': '1'}]}}]
            }
            """;

    @Test
    void theDocumentOfTheTablesIsReadWhole() {
        Document document = read(DOCUMENT);
        assertThat(document.problems()).isEmpty();
        assertThat(document.aggregates()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'amount': '1.5' | 'amount': '1e3' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': '1E+5' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': 1e999999999 | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': 1e99999999999999 | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': 1e-999999999 | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': '1,5' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': '1 000' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': 'NaN' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': '+1' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': '' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': '١' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': '1234567890123456789' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': 9999999999999999999999999999999999999999 | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': '0.0000000000001' | products[a-b].costs[0].amount | DOCUMENT_DECIMAL
            'amount': '1.5' | 'amount': true | products[a-b].costs[0].amount | DOCUMENT_TYPE
            'amount': '1.5' | 'amount': null | products[a-b].costs[0].amount | DOCUMENT_FIELD_MISSING
            'amount': '1.5', | - | products[a-b].costs[0].amount | DOCUMENT_FIELD_MISSING
            'key': 'primary' | 'key': 7 | products[a-b].costs[0].key | DOCUMENT_TYPE
            'currency': 'EUR'}] | 'currency': 'XXX'}] | products[a-b].costs[0].currency | DOCUMENT_CURRENCY
            'currency': 'EUR'}] | 'currency': 'XAU'}] | products[a-b].costs[0].currency | DOCUMENT_CURRENCY
            'currency': 'EUR'}] | 'currency': 'eur'}] | products[a-b].costs[0].currency | DOCUMENT_CURRENCY
            'currency': 'EUR'}] | 'currency': 'EURO'}] | products[a-b].costs[0].currency | DOCUMENT_CURRENCY
            'tags': ['x'] | 'tags': ['x', 'x'] | products[a-b].tags | DOCUMENT_ITEM_TWICE
            'tags': ['x'] | 'tags': ['x', 1] | products[a-b].tags[1] | DOCUMENT_TYPE
            'tags': ['x'] | 'tags': ['x', null] | products[a-b].tags[1] | DOCUMENT_TYPE
            'tags': ['x'] | 'tags': 'x' | products[a-b].tags | DOCUMENT_TYPE
            'm': 'n' | 'm': 1 | products[a-b].metadata.m | DOCUMENT_TYPE
            'm': 'n' | 'm': null | products[a-b].metadata.m | DOCUMENT_TYPE
            'm': 'n' | 'm': '\\u0000' | products[a-b].metadata.m | DOCUMENT_CHARACTER
            'm': 'n' | 'm': '\\udc00\\ud800' | products[a-b].metadata.m | DOCUMENT_CHARACTER
            'maturity': 'GA' | 'maturity': 'ga' | products[a-b].maturity | DOCUMENT_WORD_UNKNOWN
            'maturity': 'GA' | 'maturity': 'ALPHA' | products[a-b].maturity | DOCUMENT_WORD_UNKNOWN
            'maturity': 'GA' | 'stage': 'GA' | products[a-b].maturity | DOCUMENT_FIELD_MISSING
            'maturity': 'GA' | 'maturity': 'GA', 'stage': 1 | products[a-b].stage | DOCUMENT_FIELD_UNKNOWN
            'code': 'a-b', | - | products[0].code | DOCUMENT_FIELD_MISSING
            'code': 'a-b' | 'code': '' | products[0].code | DOCUMENT_FIELD_MISSING
            'code': 'a-b' | 'code': 'A B', 'id': 1 | products[0].id | DOCUMENT_FIELD_UNKNOWN
            'factor': '1000' | 'factor': '0' | units[calls].conversion.factor | DOCUMENT_NOT_POSITIVE
            'factor': '1000' | 'factor': -5 | units[calls].conversion.factor | DOCUMENT_NOT_POSITIVE
            'factor': '1000' | 'factor': '2', 'precision': 13 | units[calls].conversion.precision | DOCUMENT_RANGE
            'trial_days': 14 | 'trial_days': '14' | plans[p].trial_days | DOCUMENT_TYPE
            'trial_days': 14 | 'trial_days': 1.5 | plans[p].trial_days | DOCUMENT_RANGE
            'trial_days': 14 | 'trial_days': -1 | plans[p].trial_days | DOCUMENT_RANGE
            'trial_days': 14 | 'trial_days': 99999999999 | plans[p].trial_days | DOCUMENT_RANGE
            'cadence': 'P1M' | 'cadence': 'monthly' | plans[p].cadence | DOCUMENT_FORM
            'cadence': 'P1M' | 'cadence': 'P0M' | plans[p].cadence | DOCUMENT_FORM
            'cadence': 'P1M' | 'cadence': 'P99999999999Y' | plans[p].cadence | DOCUMENT_FORM
            'cadence': 'P1M' | 'cadence': 'P2147483647Y12M' | plans[p].cadence | DOCUMENT_FORM
            'cadence': 'P1M' | 'cadence': 'P200000000Y' | plans[p].cadence | DOCUMENT_FORM
            'EUR': '5' | 'XXX': '5' | plans[p].minimum_amounts.XXX | DOCUMENT_CURRENCY
            'EUR': '5' | 'EUR': '5 EUR' | plans[p].minimum_amounts.EUR | DOCUMENT_DECIMAL
            'time_zone': 'UTC' | 'time_zone': 'Mars/Base' | settings.time_zone | DOCUMENT_FORM
            'scale': 2 | 'scale': 13 | settings.rounding.scale | DOCUMENT_RANGE
            ['EUR'], 'time | [], 'time | settings.currencies | DOCUMENT_LIST_EMPTY
            '2021-01-01' | '2021-02-30' | settings.tax_rules[0].valid_from | DOCUMENT_FORM
            '2021-01-01' | '+12021-01-01' | settings.tax_rules[0].valid_from | DOCUMENT_FORM
            '2026-01-01T00:00:00Z' | '+1000000000-01-01T00:00:00Z' | prices[p.a].effective_from | DOCUMENT_FORM
            '2026-01-01T00:00:00Z' | '-1000000000-01-01T00:00:00Z' | prices[p.a].effective_from | DOCUMENT_FORM
            '2026-01-01T00:00:00Z' | '2026-01-01' | prices[p.a].effective_from | DOCUMENT_FORM
            '2026-01-01T00:00:00Z' | '2026-01-01T00:00:00+01:00' | prices[p.a].effective_from | DOCUMENT_FORM
            '2026-01-01T00:00:00Z' | '+1000000000-12-31T23:59:59Z' | prices[p.a].effective_from | DOCUMENT_FORM
            '2026-01-01T00:00:00Z' | '+999999999-12-31T23:59:59Z' | prices[p.a].effective_from | DOCUMENT_FORM
            '2026-01-01T00:00:00Z' | '-1000000000-01-01T00:00:00Z' | prices[p.a].effective_from | DOCUMENT_FORM
            'model': 'GRADUATED' | 'model': 'STAIRCASE' | prices[p.a].terms.model | DOCUMENT_WORD_UNKNOWN
            'up_to': '10' | 'up_to': 'inf' | prices[p.a].terms.tiers[0].up_to | DOCUMENT_DECIMAL
            'up_to': '10' | 'upto': '10' | prices[p.a].terms.tiers[0].upto | DOCUMENT_FIELD_UNKNOWN
            """)
    @HostileInput
    void isRefusedWithItsPath(String valid, String wrong, String path, String code) {
        assertThat(DOCUMENT).contains(valid);
        Document document = read(DOCUMENT.replace(valid, wrong.equals("-") ? "" : wrong));
        assertThat(document.problems()).anySatisfy(problem -> {
            assertThat(problem.where().path()).isEqualTo(path);
            assertThat(problem.code().name()).isEqualTo(code);
            assertThat(problem.arguments()).containsKeys("line", "column");
        });
        assertThat(document.aggregates()).hasSize(4);
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        Document document = read(DOCUMENT
                .replace("'GA'", "'ALPHA'")
                .replace("'1.5'", "'1,5'")
                .replace("14", "-1")
                .replace("'DIVIDE'", "'ADD'")
                .replace("'tags'", "'labels'"));
        assertThat(document.problems()).extracting(problem -> problem.where().path()).containsExactly(
                "units[calls].conversion.operation", "products[a-b].costs[0].amount", "products[a-b].maturity",
                "products[a-b].labels", "plans[p].trial_days");
        assertThat(document.aggregates()).hasSize(2);
    }

    @Test
    void aRefusalSaysWhatWasFoundWhatIsExpectedAndWhere() {
        Problem problem = read(DOCUMENT.replace("'USAGE', 'maturity'", "'METERED', 'maturity'")).problems().getFirst();
        assertThat(problem.arguments()).isEqualTo(Map.of(
                "found", "METERED", "expected", "FIXED_CHARGE, SEAT, USAGE, MIXED", "line", 7, "column", 77));
    }

    @Test
    void theSecondObjectOfACodeIsRefused() {
        Document document = read("""
                {'format': 'tierdesk', 'format_version': 1, 'units': [
                  {'code': 'a', 'name': 'First', 'aggregation': 'COUNT', 'status': 'ACTIVE'},
                  {'code': 'a', 'name': 'Second', 'aggregation': 'COUNT', 'status': 'ACTIVE'}]}
                """);
        assertThat(document.aggregates()).extracting(Aggregate::name).containsExactly("First");
        assertThat(document.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DocumentProblem.DOCUMENT_CODE_TWICE);
            assertThat(problem.where().path()).isEqualTo("units[a].code");
            assertThat(problem.arguments()).containsEntry("line", 3);
        });
    }

    @Test
    void numbersAreReadExactlyFromTextsAndFromJsonNumbers() {
        Price price = (Price) read(DOCUMENT.replace("'unit_amount': '1'", "'unit_amount': 0.100000000001")
                        .replace("'up_to': '10'", "'up_to': 1.50e3"))
                .aggregates().getLast();
        assertThat(price.terms().tiers().getFirst().upTo()).isEqualTo(new BigDecimal("1500"));
        assertThat(price.terms().tiers().getLast().unitAmount()).isEqualTo(new BigDecimal("0.100000000001"));
    }

    @Test
    void valuesThatOnlyTheRulesRefuseAreKept() {
        Price price = (Price) read(DOCUMENT.replace("'up_to': '10'", "'up_to': '-10'")
                        .replace("'unit_amount': '1'", "'up_to': 5"))
                .aggregates().getLast();
        assertThat(price.terms().tiers()).extracting(tier -> tier.upTo())
                .containsExactly(new BigDecimal("-10"), new BigDecimal("5"));
    }

    @Test
    void nullIsTheSameAsAbsent() {
        List<Aggregate> aggregates =
                read(DOCUMENT.replace("'unit': 'calls',", "'unit': null, 'customer': null,")).aggregates();
        assertThat(((Price) aggregates.getLast()).unit()).isNull();
    }

    @Test
    void oneByteOrderMarkIsSkipped() {
        assertThat(read("\uFEFF" + DOCUMENT).aggregates()).hasSize(5);
    }

    private static Document read(String text) {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return DocumentReader.read(bytes, Clock.systemUTC());
    }
}
