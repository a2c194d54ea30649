package dev.tierdesk.exchange.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.pricing.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What holds for the format of every other billing system. A test of one has a static `broken()` with files of it that
/// are damaged.
///
/// @param <F> the format
public abstract class BillingFormatProof<F extends ImportFormat & ExportFormat> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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
    final void brokenFilesAreRefusedAndOthersReadAsFarAsTheyCanBe(String text) {
        Imported read = Trips.survives(format, text.getBytes(StandardCharsets.UTF_8));

        if (!isWellFormed(text)) {
            assertThat(read.aggregates()).isEmpty();
            assertThat(read.problems()).filteredOn(Problem::isError).isNotEmpty()
                    .allMatch(problem -> problem.arguments().containsKey("line"));
        }
    }

    /// As parsers see it that are not the format's own.
    private static boolean isWellFormed(String text) {
        try {
            if (text.stripLeading().startsWith("<")) {
                DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                parser.setErrorHandler(new DefaultHandler());
                parser.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } else {
                JSON.readTree(text);
            }
            return true;
        } catch (JacksonException | SAXException e) {
            return false;
        } catch (IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
