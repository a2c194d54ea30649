package dev.tierdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignObjectTest {
    private final Report report = new Report();

    @Test
    void textsAreReadAsTheyStand() {
        ForeignObject object = object("{'a': 'x', 'b': 1.50, 'c': null, 'd': ''}");

        assertThat(object.text("a")).isEqualTo("x");
        assertThat(object.text("b")).isEqualTo("1.50");
        assertThat(object.text("c")).isNull();
        assertThat(object.text("e", "otherwise")).isEqualTo("otherwise");
        assertThat(object.has("a")).isTrue();
        assertThat(object.has("c")).isFalse();
        assertThat(report.list()).isEmpty();
        assertThat(object.neededText("d")).isNull();
        assertThat(object.neededText("e")).isNull();
        assertThat(codes()).containsExactly("FILE_FIELD_MISSING plans[0].d", "FILE_FIELD_MISSING plans[0].e");
        assertThat(object.isWhole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5", "'\" 1.50 \"', 1.5", "0.000, 0", "-2, -2", "1e3, 1000", "1.5E-3, 0.0015", "'\"+7\"', 7",
        "999999999999999999.999999999999, 999999999999999999.999999999999", "0.100000000000000000000, 0.1",
        "1e17, 100000000000000000"
    })
    void decimalsAreExact(String json, String value) {
        assertThat(object("{'a': " + json + "}").decimal("a")).isEqualTo(new BigDecimal(value));
        assertThat(report.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'1,50'", "'1.'", "'.5'", "'x'", "''", "'0x1'", "'1_0'", "'NaN'", "'१'", "1e18", "1e99", "1e-13",
                "0.0000000000001",
        "1000000000000000000"
    })
    void whatIsNoDecimalOfTheRightSizeIsRefused(String json) {
        ForeignObject object = object("{'a': " + json + "}");

        assertThat(object.decimal("a")).isNull();
        assertThat(codes()).containsExactly("FILE_FIELD_DECIMAL plans[0].a");
    }

    @Test
    void aHugeExponentDoesNotExpand() {
        assertThat(object("{'a': 1e999999999}").decimal("a")).isNull();
        assertThat(object("{'a': '1E+2147483647'}").decimal("a")).isNull();
        assertThat(report.errors()).isEqualTo(2);
    }

    @Test
    void wholeNumbersHaveNoFractionAndNineDigits() {
        ForeignObject object = object("{'a': 30, 'b': 1.5, 'c': 1000000000, 'd': '14', 'e': 2.0}");

        assertThat(object.whole("a")).isEqualTo(30);
        assertThat(object.whole("d")).isEqualTo(14);
        assertThat(object.whole("e")).isEqualTo(2);
        assertThat(object.whole("f")).isNull();
        assertThat(object.whole("b")).isNull();
        assertThat(object.whole("c")).isNull();
        assertThat(codes()).containsExactly("FILE_FIELD_VALUE plans[0].b", "FILE_FIELD_VALUE plans[0].c");
    }

    @Test
    void aValueOfAnotherTypeIsReportedWithItsPlaceAndTakenAsAbsent() {
        ForeignObject object = object("{'a': [],\n 'b': {}, 'c': 'x', 'd': 'x', 'e': 1, 'f': true}");

        assertThat(object.text("a")).isNull();
        assertThat(object.decimal("b")).isNull();
        assertThat(object.list("c")).isEmpty();
        assertThat(object.object("d")).isNull();
        assertThat(object.flag("e", true)).isTrue();
        assertThat(object.text("f")).isNull();
        assertThat(report.list()).extracting(p -> p.code().name()).containsOnly("FILE_FIELD_TYPE");
        assertThat(report.list()).extracting(p -> p.arguments().get("expected"))
                .containsExactly("text", "number", "list", "object", "true or false", "text");
        assertThat(report.list().get(1).arguments()).containsEntry("line", 2).containsEntry("column", 7)
                .containsEntry("found", "{…}");
    }

    @Test
    void wordsAreThoseOfTheFormat() {
        ForeignObject object = object("{'a': 'month', 'b': 'fortnight'}");
        Map<String, String> words = Map.of("year", "P1Y", "month", "P1M");

        assertThat(object.word("a", words)).isEqualTo("P1M");
        assertThat(object.word("c", words)).isNull();
        assertThat(object.word("b", words)).isNull();
        assertThat(report.list()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ExchangeProblem.FILE_FIELD_WORD);
            assertThat(problem.arguments()).containsEntry("found", "fortnight")
                    .containsEntry("expected", "month, year");
        });
    }

    @Test
    void objectsInAListHaveTheirPlace() {
        ForeignObject object = object("{'list': [{'a': 1}, 2, {'a': 'x'}], 'one': {'two': {}}}");

        List<ForeignObject> objects = object.objects("list");
        assertThat(objects).extracting(o -> o.where().path()).containsExactly("plans[0].list[0]", "plans[0].list[2]");
        assertThat(objects.get(1).decimal("a")).isNull();
        assertThat(Objects.requireNonNull(object.object("one")).object("two")).extracting(o -> o.where().path())
                .isEqualTo("plans[0].one.two");
        assertThat(codes()).containsExactly("FILE_FIELD_TYPE plans[0].list[1]",
                "FILE_FIELD_DECIMAL plans[0].list[2].a");
        assertThat(objects.get(1).isWhole()).isFalse();
        assertThat(object.isWhole()).isFalse();
    }

    @Test
    void textsAndFreeNames() {
        ForeignObject object =
                object("{'texts': ['a', 1, true], 'map': {'b': 1, 'a': 'x', 'c': true, 'd': null, 'e': []}}");

        assertThat(object.texts("texts")).containsExactly("a", "1");
        assertThat(object.textMap("map"))
                .containsExactly(Map.entry("a", "x"), Map.entry("b", "1"), Map.entry("c", "true"));
        assertThat(codes()).containsExactly("FILE_FIELD_TYPE plans[0].texts[2]");
    }

    @Test
    void whatIsNotKeptIsSaidUnlessItIsEmpty() {
        ForeignObject object = object("{'a': 'x', 'b': '', 'c': null, 'd': [], 'e': {}, 'f': 0, 'h': [1]}");

        object.notKept("a", "b", "c", "d", "e", "f", "g", "h");
        object.finish();

        assertThat(codes()).containsExactly("FILE_FIELD_NOT_KEPT plans[0].a", "FILE_FIELD_NOT_KEPT plans[0].f",
                "FILE_FIELD_NOT_KEPT plans[0].h");
        assertThat(report.list()).allMatch(problem -> problem.severity() == Severity.INFO);
        assertThat(object.isWhole()).isTrue();
    }

    @Test
    void whateverWasNotAskedForIsReported() {
        ForeignObject object = object("{'known': 1, 'unknown': 'y', 'null': null}");

        object.text("known");
        object.finish();

        assertThat(codes()).containsExactly("FILE_FIELD_UNKNOWN plans[0].unknown", "FILE_FIELD_UNKNOWN plans[0].null");
        assertThat(report.list()).allMatch(problem -> problem.severity() == Severity.WARNING);
        assertThat(report.errors()).isZero();
    }

    @Test
    void aReferenceThatLeadsNowhereNamesTheFieldAndTheValue() {
        ForeignObject object = object("{'product': 'x'}");

        object.unknown("product", "x");

        assertThat(codes()).containsExactly("REFERENCE_UNKNOWN plans[0].product");
        assertThat(report.list().getFirst().arguments()).containsEntry("found", "x").containsEntry("line", 1);
    }

    @Test
    void longValuesAreShownShort() {
        object("{'a': '" + "x".repeat(100_000) + "'}").finish();

        assertThat(report.list()).singleElement().satisfies(problem ->
                assertThat(problem.arguments()).containsEntry("found", "x".repeat(200) + "…"));
    }

    private ForeignObject object(String json) {
        JsonObject object = (JsonObject) Objects.requireNonNull(Json.parse(json.replace('\'', '"')).value());
        return new ForeignObject(object, new Where("plans[0]"), report);
    }

    private List<String> codes() {
        return report.list().stream().map(problem -> problem.code().name() + " " + problem.where()).toList();
    }
}
