package dev.tierdesk.exchange.subscriptions;

import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.COLUMN_MISSING;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.COLUMN_TWICE;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.COLUMN_UNKNOWN;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.COUNTRY_INVALID;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.DAY_INVALID;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.LIST_CHARSET;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.LIST_EMPTY;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.LIST_ENDS_ALL;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.LIST_FORM;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.LIST_IN_FUTURE;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.LIST_OLDER;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.LIST_SEPARATOR;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.LIST_TOO_LARGE;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.NUMBER_INVALID;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.ROW_LENGTH;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.STATUS_UNKNOWN;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.SUBSCRIBED_PLAN_UNKNOWN;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.SUBSCRIPTION_TWICE;
import static dev.tierdesk.exchange.subscriptions.SubscriptionProblem.VALUE_MISSING;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Where;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionCsvTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Catalog CATALOG = Catalog.of(List.of(
            Defaults.settings(new UUID(1, 1), "Acme", EUR, ZoneId.of("Europe/Berlin")),
            Plan.draft(new UUID(1, 2), "growth", "Growth", EUR)));
    private static final String HEADER = "customer,plan,status\n";

    @Test
    void everyColumnIsReadWhateverItsPlaceAndHeading() {
        SubscriptionCsv.Result result = read("""
                State,Customer ID,plan_code,Plan-Version,quantity,country code,start_date
                past due,Ada & Co,growth,v7,25,de,2025-02-28
                ACTIVE,"Bo, Inc.",growth,,,,
                """);

        assertThat(result.problems()).isEmpty();
        assertThat(result.list().date()).isEqualTo(TODAY);
        assertThat(result.list().subscriptions()).containsExactly(
                new Subscription("Ada & Co", "growth", 7, "PAST_DUE", 25, "DE", LocalDate.of(2025, 2, 28), null),
                new Subscription("Bo, Inc.", "growth", null, "ACTIVE", null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundInTheHeader(String separator) {
        SubscriptionCsv.Result result = read((HEADER + "ada,growth,ACTIVE\n").replace(",", separator));

        assertThat(result.isWhole()).isTrue();
        assertThat(result.list().subscriptions()).hasSize(1);
    }

    @Test
    void badRowsAreAllNamedWithTheirLineAndTheListIsNotWhole() {
        SubscriptionCsv.Result result = read("""
                customer,plan,status,version,seats,country,started
                ada,growth,ACTIVE,1,1,DE,2026-01-01
                ,growth,,0,-1,XX,1.1.2026
                bo,growth
                cy,growth,ACTIVE,1.5,many,,
                """);

        assertThat(result.isWhole()).isFalse();
        assertThat(result.problems()).extracting(Problem::code, p -> p.where().path()).containsExactly(
                tuple(VALUE_MISSING, "rows[3].status"),
                tuple(VALUE_MISSING, "rows[3].customer"),
                tuple(NUMBER_INVALID, "rows[3].version"),
                tuple(NUMBER_INVALID, "rows[3].seats"),
                tuple(COUNTRY_INVALID, "rows[3].country"),
                tuple(DAY_INVALID, "rows[3].started"),
                tuple(ROW_LENGTH, "rows[4]"),
                tuple(NUMBER_INVALID, "rows[5].version"),
                tuple(NUMBER_INVALID, "rows[5].seats"));
    }

    @Test
    void aCustomerMayHaveAPlanSeveralTimesAndWhatIsSaidTwiceCountsOnce() {
        SubscriptionCsv.Result result = read("""
                customer,plan,status,version,seats,started
                ada,growth,CANCELLED,1,,2025-01-01
                ada,growth,ACTIVE,1,,2026-01-01
                ada,growth,ACTIVE,1,5,2026-01-01
                Ada,growth,ACTIVE,1,,2026-01-01
                ada,growth,active,v1,,2026-01-01
                """);

        assertThat(result.isWhole()).isTrue();
        assertThat(result.list().subscriptions())
                .extracting(Subscription::customer, Subscription::status, Subscription::seats)
                .containsExactly(tuple("ada", "CANCELLED", null), tuple("ada", "ACTIVE", null),
                        tuple("ada", "ACTIVE", 5), tuple("Ada", "ACTIVE", null));
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(SUBSCRIPTION_TWICE);
            assertThat(problem.where().path()).isEqualTo("rows[6]");
            assertThat(problem.arguments()).containsEntry("earlier", 3L);
        });
    }

    @Test
    void unknownPlansAndStatusesAreToldAndKept() {
        SubscriptionCsv.Result result = read(HEADER + "ada,grwth,ACTIVE\nbo,growth,grandfathered\n");

        assertThat(result.isWhole()).isTrue();
        assertThat(result.problems()).extracting(Problem::code, p -> p.where().path()).containsExactly(
                tuple(SUBSCRIBED_PLAN_UNKNOWN, "rows[2].plan"), tuple(STATUS_UNKNOWN, "rows[3].status"));
        assertThat(result.problems().getFirst().arguments()).containsEntry("suggestion", "growth");
        assertThat(result.list().subscriptions()).hasSize(2).allMatch(Subscription::isActive);
    }

    @Test
    void theHeaderMustSayWhatIsNeededOnce() {
        assertThat(codes("customer,plan\nada,growth\n")).containsExactly(COLUMN_MISSING);
        assertThat(codes("customer,plan,plan_code,status\n")).containsExactly(COLUMN_TWICE);
        assertThat(codes("customer,plan,status,colour\nada,growth,ACTIVE,red\n")).containsExactly(COLUMN_UNKNOWN);
        assertThat(codes("")).containsExactly(LIST_EMPTY);
        assertThat(codes("ada\ngrowth\n")).containsExactly(LIST_SEPARATOR);
        assertThat(read(HEADER).isWhole()).isTrue();
    }

    @Test
    @HostileInput
    void aFormThatIsNoCsvIsRefused() {
        assertThat(codes(HEADER + "\"ada,growth,ACTIVE\n")).containsExactly(LIST_FORM);
        assertThat(read(HEADER + "ada,growth,ACTIVE\n\"bob\"x,growth,ACTIVE\n").problems()).singleElement()
                .satisfies(problem -> assertThat(problem.where().path()).isEqualTo("rows[3]"))
                .satisfies(problem -> assertThat(problem.arguments()).isEmpty());
        assertThat(codes(HEADER + "\"ada\",growth,ACTIVE\n")).isEmpty();
    }

    @Test
    void theCharacterSetIsStatedMarkedOrUtf8AndNeverGuessed() {
        String text = HEADER + "Müller,growth,ACTIVE\n";

        assertThat(read(text.getBytes(ISO_8859_1), null, TODAY).problems()).extracting(Problem::code)
                .containsExactly(LIST_CHARSET);
        assertThat(customer(read(text.getBytes(ISO_8859_1), ISO_8859_1, TODAY))).isEqualTo("Müller");
        assertThat(customer(read(("\uFEFF" + text).getBytes(UTF_8), null, TODAY))).isEqualTo("Müller");
        assertThat(customer(read(("\uFEFF" + text).getBytes(UTF_16LE), null, TODAY))).isEqualTo("Müller");
    }

    @Test
    void aListOfTomorrowIsRefused() {
        byte[] list = (HEADER + "ada,growth,ACTIVE\n").getBytes(UTF_8);

        assertThat(read(list, null, TODAY.plusDays(1)).problems()).extracting(Problem::code)
                .containsExactly(LIST_IN_FUTURE);
        assertThat(read(list, null, TODAY.minusDays(30)).isWhole()).isTrue();
    }

    @Test
    void theRowsOfAListOfTheWrongDayAreReadTooSoThatAllIsToldAtOnce() {
        byte[] list = (HEADER + "ada,growth,ACTIVE\nbo,,ACTIVE\n").getBytes(UTF_8);

        SubscriptionCsv.Result result = read(list, null, TODAY.plusDays(1));

        assertThat(result.problems()).extracting(Problem::code).containsExactly(LIST_IN_FUTURE, VALUE_MISSING);
        assertThat(customer(result)).isEqualTo("ada");
    }

    @Test
    void aListWithoutRowsIsWarnedOfWhereItEndsSubscriptions() {
        byte[] empty = HEADER.getBytes(UTF_8);
        Subscription ada = new Subscription("ada", "growth", null, "ACTIVE", null, null, null, null);
        Subscriptions before = Subscriptions.of(List.of(
                new SubscriptionList("billing", TODAY, List.of(ada)), new SubscriptionList("shop", TODAY, List.of())));

        SubscriptionCsv.Result result = read(empty, "billing", TODAY, before);

        assertThat(result.isWhole()).isTrue();
        assertThat(result.problems()).containsExactly(
                Problem.of(LIST_ENDS_ALL, Where.ROOT).with("source", "billing").with("count", 1L));
        assertThat(read(empty, "shop", TODAY, before).problems()).isEmpty();
    }

    @Test
    void aListOlderThanTheOneOfItsSourceIsRefused() {
        byte[] list = (HEADER + "ada,growth,ACTIVE\n").getBytes(UTF_8);
        Subscriptions before = Subscriptions.of(List.of(
                new SubscriptionList("billing", TODAY, List.of()), new SubscriptionList("shop", TODAY, List.of())));

        assertThat(read(list, "billing", TODAY.minusDays(1), before).problems()).containsExactly(
                Problem.of(LIST_OLDER, Where.ROOT).with("source", "billing").with("as_of", TODAY.toString()));
        assertThat(read(list, "billing", TODAY, before).isWhole()).isTrue();
        assertThat(read(list, "another", TODAY.minusDays(1), before).isWhole()).isTrue();
    }

    @Test
    @HostileInput
    void aFileThatIsTooLargeIsNotReadInPart() {
        byte[] large = new byte[SubscriptionCsv.MAXIMUM_BYTES + 1];
        Arrays.fill(large, (byte) '\n');
        System.arraycopy(HEADER.getBytes(UTF_8), 0, large, 0, HEADER.length());

        SubscriptionCsv.Result result = read(large, null, TODAY);
        assertThat(result.problems()).extracting(Problem::code).containsExactly(LIST_TOO_LARGE);
        assertThat(result.isWhole()).isFalse();
    }

    @Test
    void everyProblemIsRaisedAboveAndNoneByAGoodList() {
        assertThat(codes(HEADER + "ada,growth,ACTIVE\n")).isEmpty();
        assertThat(SubscriptionProblem.values()).hasSize(19);
    }

    private static List<ProblemCode> codes(String text) {
        return read(text).problems().stream().map(Problem::code).toList();
    }

    private static String customer(SubscriptionCsv.Result result) {
        return result.list().subscriptions().getFirst().customer();
    }

    private static SubscriptionCsv.Result read(String text) {
        return read(text.getBytes(UTF_8), null, TODAY);
    }

    private static SubscriptionCsv.Result read(byte[] bytes, @Nullable Charset charset, LocalDate date) {
        return SubscriptionCsv.read(bytes, new SubscriptionCsv.Options(charset, null, "billing", date), CATALOG,
                Subscriptions.NONE, CLOCK);
    }

    private static SubscriptionCsv.Result read(byte[] bytes, String source, LocalDate date, Subscriptions before) {
        return SubscriptionCsv.read(
                bytes, new SubscriptionCsv.Options(null, null, source, date), CATALOG, before, CLOCK);
    }
}
