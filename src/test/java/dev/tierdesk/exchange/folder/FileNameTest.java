package dev.tierdesk.exchange.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '!', value = {
        "growth.translation-api.api_calls, growth.translation-api.api_calls", "growth@7, growth@7", "con, %63on",
                "nul.x, %6eul.x",
        "lpt9, %6cpt9", "console, console", "com10, com10", "a., a%2e", ".a, %2ea", "Growth, %47rowth", "a/b, a%2fb",
        "a\\b, a%5cb", "a:b, a%3ab", "a b, a%20b", "ü, %c3%bc", "%, %25", "!!, %", "., %2e", ".., %2e%2e"
    })
    void codesBecomeNamesThatEverySystemTakes(String code, String name) {
        assertThat(FileName.of(code)).isEqualTo(name);
    }

    @Test
    void differentCodesHaveNamesThatDifferMoreThanInCapitals() {
        Random random = new Random(5);
        String characters = "abAB.-_@%~/\\: üß\u0000\n012con";
        Set<String> codes = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            StringBuilder code = new StringBuilder();
            for (int length = random.nextInt(i % 100 == 0 ? 300 : 6); length > 0; length--) {
                code.append(characters.charAt(random.nextInt(characters.length())));
            }
            if (codes.add(code.toString())) {
                String name = FileName.of(code.toString());
                assertThat(names.add(name.toLowerCase(Locale.ROOT))).as(code.toString()).isTrue();
                assertThat(name).matches("[a-z0-9_@%-][a-z0-9_@%.-]*").hasSizeBetween(1, 120).doesNotEndWith(".");
            }
        }
    }
}
