package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OpenShop;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceWordsTest {
    @TempDir
    Path folder;

    private OpenShop shop;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void saysWhatEachModelCharges() {
        assertThat(summary("growth.base-fee")).isEqualTo("49.00");
        assertThat(summary("startup.translation-api.api_calls")).isEqualTo("0.05");
        assertThat(summary("growth.translation-api.api_calls")).isEqualTo("0.010 → 0.005");
        assertThat(summary("scale.team-seats")).isEqualTo("250.00 → 2,000.00");
        assertThat(summary("growth.mcp-search-server.tool_invocations")).isEqualTo("5.00 per 1,000");
        assertThat(summary("enterprise.translation-api.api_calls.usd")).isEqualTo("6,000.00 + 0.004");
    }

    @Test
    void takesAFormulaForWhatItComesTo() {
        assertThat(summary("scale.translation-api.api_calls")).isEqualTo("0.0080 → 0.0043");
    }

    @Test
    void saysWhatIsChargedFor() {
        PriceWords words = new PriceWords(OpenShop.ENGLISH, shop.working());

        assertThat(words.subject(shop.price("growth.translation-api.api_calls"))).isEqualTo("API calls");
        assertThat(words.subject(shop.price("growth.team-seats"))).isEqualTo("seats");
        assertThat(words.subject(shop.price("growth.base-fee"))).isEqualTo("base fee");
        assertThat(words.subject(shop.price("domains.domain-registration.domain_years.io")))
                .isEqualTo("Domain years · io");
        assertThat(words.plan(shop.price("list.speech-api.audio_minutes"))).isEqualTo("List price");
        assertThat(words.per(shop.price("growth.translation-api.api_calls"))).isEqualTo("USD per call");
    }

    @Test
    void aUnitWithoutANameIsCalledByItsCode() {
        shop.save(shop.working().unit("api_calls").orElseThrow().with(u -> u.name = ""));

        assertThat(new PriceWords(OpenShop.ENGLISH, shop.working())
                .subject(shop.price("growth.translation-api.api_calls"))).isEqualTo("api_calls");
    }

    @Test
    void aPriceWithoutAmountsIsADash() {
        Price empty = shop.price("growth.base-fee").with(e -> e.terms = e.terms.with(t -> t.amount = null));

        assertThat(new PriceWords(OpenShop.ENGLISH, shop.working()).summary(empty)).isEqualTo("—");
    }

    private String summary(String code) {
        return new PriceWords(OpenShop.ENGLISH, shop.working()).summary(shop.price(code));
    }
}
