package dev.tierdesk.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final List<BigDecimal> EDGES = List.of(new BigDecimal("1000"), new BigDecimal("10000"));

    @Test
    void rangeFromBelowTheFirstEdgeToBeyondTheLast() {
        assertThat(Samples.range(true, new BigDecimal("15000"), EDGES)).isEqualTo(new Scale(true, 100, 100_000));
        assertThat(Samples.range(false, new BigDecimal("15000"), EDGES).from()).isZero();
        assertThat(Samples.range(false, new BigDecimal("15000"), EDGES).to()).isBetween(20_000.0, 40_000.0);
    }

    @Test
    void rangeStandsStillWhileTheQuantityMovesALittle() {
        assertThat(Samples.range(true, new BigDecimal("12000"), EDGES))
                .isEqualTo(Samples.range(true, new BigDecimal("45000"), EDGES));
    }

    @Test
    void rangeOverSomethingAlsoAtNothingAndAtTheGreatest() {
        assertThat(Samples.range(true, BigDecimal.ZERO, List.of())).isEqualTo(new Scale(true, 1, 1000));
        assertThat(Samples.range(false, BigDecimal.ZERO, List.of())).isEqualTo(new Scale(false, 0, 100));
        Scale greatest = Samples.range(true, new BigDecimal("999999999999999999"), List.of());
        assertThat(greatest.from()).isLessThan(greatest.to());
    }

    @Test
    void ascendWithEveryEdgeAmongThem() {
        Scale scale = new Scale(true, 100, 100_000);
        List<BigDecimal> samples = Samples.along(scale,
                List.of(new BigDecimal("1000"), new BigDecimal("1001"), new BigDecimal("999999")));
        assertThat(samples).isSorted().doesNotHaveDuplicates().contains(new BigDecimal("1000"), new BigDecimal("1001"));
        assertThat(samples).doesNotContain(new BigDecimal("999999"));
        assertThat(samples.size()).isBetween(300, 403);
        assertThat(samples).allMatch(s -> s.scale() <= 0);
    }
}
