package dev.tierdesk.console.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.pricing.Conversion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class MovingBillsTest {
    private final OpenShop shop;
    private final MovingBills moving;

    MovingBillsTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        moving = new MovingBills(shop.workspace, shop.desk, "test");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private BillableUnit calls() {
        return shop.working().unit("api_calls").orElseThrow();
    }

    private void follow(Consumer<BillableUnit.Edit> edit) {
        moving.follow(calls(), calls().with(edit));
        shop.background.pass();
    }

    private static Conversion halves() {
        return new Conversion(Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.CEILING, 0);
    }

    @Test
    void aConversionIsToldVersionByVersionWithAmounts() {
        shop.workspace.importSubscriptions(new SubscriptionList("billing", LocalDate.of(2026, 11, 20), List.of(
                new Subscription("a", "growth", 7, "ACTIVE", null, null, null, null))), done -> {},
                shop.dialogs::failed);

        follow(u -> u.conversion = halves());

        Moved moved = moving.table().moved().get();
        assertThat(moved.title()).isEqualTo("This moves the bills of 12 published plan versions, 1 subscription");
        assertThat(moved.rows()).hasSize(12);
        assertThat(moved.rows().getFirst().version()).isEqualTo("Growth v7");
        assertThat(moved.rows().getFirst().amounts()).hasSize(3);
        assertThat(moved.rows().getFirst().amounts().getFirst()).satisfies(amount -> {
            assertThat(amount.quantity()).isEqualTo("1,000");
            assertThat(amount.before()).isEqualTo("10.00");
            assertThat(amount.after()).isEqualTo("5.00");
        });
    }

    @Test
    void subscriptionsThatSayNoVersionMayBeOfEachAndAreCountedOnce() {
        shop.workspace.importSubscriptions(new SubscriptionList("billing", LocalDate.of(2026, 11, 20), List.of(
                new Subscription("a", "growth", null, "ACTIVE", null, null, null, null),
                new Subscription("b", "growth", 7, "ACTIVE", null, null, null, null))), done -> {},
                shop.dialogs::failed);

        follow(u -> u.conversion = halves());

        Moved moved = moving.table().moved().get();
        assertThat(moved.title()).endsWith(", 2 subscriptions");
        assertThat(moved.rows().getFirst()).satisfies(row -> {
            assertThat(row.version()).isEqualTo("Growth v7");
            assertThat(row.subscriptions()).isEqualTo("2 subscriptions");
        });
    }

    @Test
    void aQuantityOfOnesOwnTakesThePlaceOfTheThree() {
        follow(u -> u.conversion = halves());

        moving.table().quantity().set(new BigDecimal("20000"));

        MovedRow growth = moving.table().moved().get().rows().stream()
                .filter(row -> row.version().equals("Growth v7"))
                .findFirst()
                .orElseThrow();
        assertThat(growth.amounts()).singleElement().satisfies(amount -> {
            assertThat(amount.quantity()).isEqualTo("20,000");
            assertThat(amount.before()).isNotEqualTo(amount.after());
        });
        moving.table().quantity().set(null);
        assertThat(moving.table().moved().get().rows().getFirst().amounts()).hasSize(3);
    }

    @Test
    void withoutAListNobodyKnowsHowManySubscriptions() {
        follow(u -> u.conversion = halves());

        assertThat(moving.table().moved().get().title()).endsWith("nobody knows of how many subscriptions");
        assertThat(moving.table().moved().get().rows()).extracting(MovedRow::subscriptions).containsOnly("");
    }

    @Test
    void otherEventsMoveBillsByNobodyKnowsHowMuch() {
        follow(u -> u.filters = List.of(new FilterCondition("region", FilterOperator.EQUALS, "eu")));

        assertThat(moving.table().moved().get().rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.amounts()).isEmpty();
            assertThat(row.note()).startsWith("It counts other events");
        });
    }

    @Test
    void whatMovesNothingIsNotTold() {
        follow(u -> u.unitLabel = "request");
        assertThat(moving.table().moved().get().isEmpty()).isTrue();

        follow(u -> u.conversion = halves());
        follow(u -> {});
        assertThat(moving.table().moved().get().isEmpty()).isTrue();
    }

    @Test
    void whatMovesNothingIsSavedWithoutAQuestion() {
        List<@Nullable String> reasons = new ArrayList<>();
        moving.beforeSaving(calls(), calls().with(u -> u.unitLabel = "request"), reasons::add);
        assertThat(reasons).containsExactly((String) null);
    }

    @Test
    void theQuestionWantsAReasonAndTheCode() {
        List<String> reasons = new ArrayList<>();
        MovedBillsViewModel question = new MovedBillsViewModel(shop.desk, moving.table(),
                new MovedQuestion("Save", "", "Save", "api_calls"), reasons::add);

        assertThat(question.wanted().get()).contains("reason");
        question.reason().set("Agreed with all customers");
        question.code().set("api_call");
        assertThat(question.wanted().get()).isEqualTo("Type api_calls to confirm.");
        question.save();
        assertThat(reasons).isEmpty();

        question.code().set("api_calls");
        question.save();
        assertThat(reasons).containsExactly("Agreed with all customers");
    }
}
