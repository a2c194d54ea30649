package dev.tierdesk.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void argumentsStayInTheOrderGivenAndEqualAnyMapOfTheSame() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("tier", 2);
        map.put("from", new BigDecimal("0.10"));
        map.put("name", "Growth");

        Arguments arguments = Arguments.of(map);
        assertThat(arguments).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(arguments.keySet()).containsExactly("tier", "from", "name");
        assertThat(arguments.get("from")).isEqualTo(new BigDecimal("0.10"));
        assertThat(arguments.get("until")).isNull();
        assertThat(arguments).containsKey("name").doesNotContainKey("until").hasSize(3);
    }

    @Test
    void aNameGivenAgainKeepsItsPlace() {
        Arguments before = Arguments.of(Map.of()).with("first", "a").with("second", "b");

        assertThat(before.with("first", "c").entrySet())
                .containsExactly(Map.entry("first", "c"), Map.entry("second", "b"));
        assertThat(before.get("first")).isEqualTo("a");
    }

    @Test
    void theyCannotBeChangedAndHoldNothingElse() {
        Arguments arguments = Arguments.of(Map.of("name", "Growth"));

        assertThatThrownBy(() -> arguments.put("name", "Team")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(arguments::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> arguments.with("rate", 0.1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Double");
    }
}
