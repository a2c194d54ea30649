package dev.tierdesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OpenShop;
import java.util.List;
import org.junit.jupiter.api.Test;

class FewTest {
    @Test
    void linesThatFitStayAsTheyAre() {
        assertThat(Few.of(List.of("a", "b", "c"), 3, OpenShop.ENGLISH)).containsExactly("a", "b", "c");
    }

    @Test
    void ofMoreTheRestIsCounted() {
        assertThat(Few.of(List.of("a", "b", "c", "d"), 3, OpenShop.ENGLISH))
                .containsExactly("a", "b", "c", "and 1 more");
    }
}
