package dev.tierdesk.catalog.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final Instant LATER = Samples.NOW.plusSeconds(86_400);
    private static final Price LIST = Samples.price("list-calls", null, "api", "calls", Samples.perUnit("2"));
    private static final Price DEARER = LIST.with(e -> e.terms = Samples.perUnit("3"));

    @Test
    void aPriceInForceOutsideAPlanIsSucceeded() {
        Succession succession = Succession.of(LIST, DEARER, Samples.NOW).orElseThrow();
        Price next = succession.next(Samples.id("next"), LATER, Samples.with(LIST));

        assertThat(succession.ended(LATER)).isEqualTo(LIST.with(e -> e.effectiveUntil = LATER));
        assertThat(next.terms()).isEqualTo(DEARER.terms());
        assertThat(next.effectiveFrom()).isEqualTo(LATER);
        assertThat(next.code()).isEqualTo("list.api.calls");
    }

    @Test
    void aPriceThatMovesIntoAPlanEndsAsAListPrice() {
        assertThat(Succession.of(LIST, LIST.with(e -> e.plan = "growth"), Samples.NOW)).isPresent();
    }

    @Test
    void whatChangesNoBillIsWrittenAsItIs() {
        assertThat(Succession.of(LIST, LIST.with(e -> e.name = "Calls"), Samples.NOW)).isEmpty();
        assertThat(Succession.of(LIST, LIST.with(e -> e.code = "calls"), Samples.NOW)).isEmpty();
        assertThat(Succession.of(LIST, LIST.with(e -> e.effectiveUntil = LATER), Samples.NOW)).isEmpty();
        assertThat(Succession.of(null, LIST, Samples.NOW)).isEmpty();
        assertThat(Succession.of(LIST, null, Samples.NOW)).isEmpty();
    }

    @Test
    void aPriceOfAPlanOrNotInForceIsWrittenAsItIs() {
        Price planned = Samples.price("p", "growth", "api", "calls", Samples.perUnit("2"));
        assertThat(Succession.of(planned, planned.with(e -> e.terms = Samples.perUnit("3")), Samples.NOW)).isEmpty();
        Price future = LIST.with(e -> e.effectiveFrom = LATER);
        assertThat(Succession.of(future, future.with(e -> e.terms = Samples.perUnit("3")), Samples.NOW)).isEmpty();
        Price past = LIST.with(e -> e.effectiveUntil = Samples.NOW);
        assertThat(Succession.of(past, past.with(e -> e.terms = Samples.perUnit("3")), Samples.NOW)).isEmpty();
    }

    @Test
    void aSuccessorBeginsInsideTheTimeThatBothLeaveIt() {
        Price from = LIST.with(e -> e.effectiveFrom = Samples.NOW);
        Price wanted = from.with(e -> {
            e.terms = Samples.perUnit("3");
            e.effectiveUntil = LATER;
        });
        Succession succession = new Succession(from, wanted);

        assertThat(succession.canStart(Samples.NOW)).isFalse();
        assertThat(succession.canStart(Samples.NOW.plusSeconds(1))).isTrue();
        assertThat(succession.canStart(LATER)).isFalse();
    }

    @Test
    void aCodeThatWasTypedIsTheSuccessors() {
        Succession succession = new Succession(LIST, DEARER.with(e -> e.code = "calls.2027"));

        assertThat(succession.next(Samples.id("next"), LATER, Samples.with(LIST)).code()).isEqualTo("calls.2027");
    }
}
