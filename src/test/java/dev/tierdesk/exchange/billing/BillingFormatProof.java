package dev.tierdesk.exchange.billing;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.ImportFormat;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for the format of every other billing system. A test of one has a static `broken()` with files of it that
/// are damaged.
///
/// @param <F> the format
public abstract class BillingFormatProof<F extends ImportFormat & ExportFormat> {
    private final F format;

    protected BillingFormatProof(F format) {
        this.format = format;
    }

    @Test
    final void theDemoGoesThereAndBack() {
        Trips.thereAndBack(format, Trips.demo());
    }

    @Test
    final void theDemoReadOverItselfGetsNoNewPriceAndMovesNoneToAnotherProduct() {
        Trips.over(format, Trips.demo());
    }

    static IntStream seeds() {
        return Trips.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    final void randomCatalogsGoThereAndBack(int seed) {
        Trips.thereAndBack(format, PricedCatalog.of(seed));
    }

    @ParameterizedTest
    @MethodSource("broken")
    @DamagedInput
    final void brokenFilesAreReadOrRefused(String text) {
        Trips.survives(format, text.getBytes(StandardCharsets.UTF_8));
    }
}
