package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.store.Directories;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a command says that was called wrongly, in the languages of the program.
class WrongUseTest {
    private final Path folder;

    WrongUseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "chek | There is no command chek here. Did you mean one of these: check | tierdesk --help explains it.",
        "price chnge | There is no command chnge here. | tierdesk price --help explains it.",
        "check --catlog Shop | There is no option --catlog here. Did you mean one of these: --catalog | tierdesk check",
        "check a.tierdesk b.tierdesk | This is not expected here: b.tierdesk. | tierdesk check --help",
        "undo 3 | This is missing: --catalog NAME. | tierdesk undo --help",
        "convert a.tierdesk | This is missing: OUT. | tierdesk convert --help",
        "convert a.tierdesk b.yaml --to | --to needs a value: FORMAT. | tierdesk convert --help",
        "undo three --catalog Shop | NUMBER cannot be three. Write a whole number. | tierdesk undo --help",
        "quote --demo --plan growth --dimension x | --dimension cannot be x. Write it as NAME=VALUE. | quote --help",
        "restore a --at now --kind thing --catalog X | --kind cannot be thing. It may be SETTINGS, PRODUCT, | restore --help",
        "undo 3 --catalog Shop --catalog Shelf | --catalog can be given only once. | tierdesk undo --help",
        "schedule add a --kind plan --at now --catalog X --set a=1 --set a=2 | --set can be given only once for a. | "
                + "schedule add --help",
        "quote --demo --plan growth --variable a=1 --variable a=2 | --variable can be given only once for a. | quote",
        "check @. | The file of arguments @. cannot be read. | tierdesk --help"})
    void everyKindOfWrongUseIsSaidInEnglish(String words, String said, String help) {
        assertThat(run(Locale.ENGLISH, words))
                .contains(said, help).doesNotContain("Unmatched", "Missing required", "Invalid", "Could not");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "chek | Den Befehl chek gibt es hier nicht. War eines davon gemeint: check | tierdesk --help erklärt es.",
        "check --catlog Shop | Die Option --catlog gibt es hier nicht. | tierdesk check --help erklärt es.",
        "check a.tierdesk b.tierdesk | Das gehört nicht hierher: b.tierdesk. | tierdesk check --help",
        "undo 3 | Es fehlt: --catalog NAME. | tierdesk undo --help",
        "convert a.tierdesk b.yaml --to | --to braucht einen Wert: FORMAT. | tierdesk convert --help",
        "undo drei --catalog Shop | NUMBER kann nicht drei sein. Schreib eine ganze Zahl. | tierdesk undo --help",
        "restore a --at now --kind ding --catalog X | --kind kann nicht ding sein. Möglich ist SETTINGS, | restore --help",
        "undo 3 --catalog Shop --catalog Shelf | --catalog geht nur einmal. | tierdesk undo --help",
        "schedule add a --kind plan --at now --catalog X --set a=1 --set a=2 | --set geht für a nur einmal. | add",
        "check @. | Die Datei mit Argumenten @. lässt sich nicht lesen. | tierdesk --help",
        "@nirgends.txt | Den Befehl @nirgends.txt gibt es hier nicht. | tierdesk --help",
        "check --demo=ja | --demo kann nicht ja sein. | tierdesk check --help",
        "export a --answer ja --catalog X | --answer kann nicht ja sein. | tierdesk export --help",
        "changes --catalog X --limit viele | --limit kann nicht viele sein. | tierdesk changes --help",
        "check --demo --catalog Shop | Nenne einen Katalog: eine DATEI, --catalog NAME oder --demo. | DATEI",
        "quote | Es fehlt: | tierdesk quote --help",
        "plan | Sag, was zu tun ist: | tierdesk plan --help"})
    void everyKindOfWrongUseIsSaidInGerman(String words, String said, String help) {
        assertThat(run(Locale.GERMAN, words)).contains(said, help);
    }

    @Test
    void anEmptyPathIsNotTheFolderOneIsIn() {
        for (String[] words : new String[][] {
            {"export", "", "--to", "folder", "--catalog", "Shop"}, {"apply", "", "--catalog", "Shop", "--delete"},
            {"plan", "", "--catalog", "Shop"}, {"import", "", "--catalog", "Shop"}, {"check", ""},
            {"check", "--demo", "--data-dir", ""}}) {
            Command run = Command.run(folder, words);
            assertThat(run.exit()).as(String.join(" ", words)).isEqualTo(Terminal.WRONG_USE);
            assertThat(run.err()).containsPattern("^(This is missing: |--data-dir needs a value: )");
        }
    }

    @Test
    void anEmptyValueIsToldAsNone() {
        assertThat(first("quote", "--demo", "--plan", "growth", "--currency", ""))
                .isEqualTo("--currency needs a value: CODE.");
        assertThat(first("quote", "--demo", "--plan=")).isEqualTo("--plan needs a value: CODE.");
        assertThat(first("quote", "--demo", "--plan", "growth", "--date", "")).isEqualTo("--date needs a value: DATE.");
        assertThat(first("quote", "--demo", "--plan", "growth", "--seats", ""))
                .isEqualTo("--seats needs a value: [PRODUCT=]N.");
        assertThat(first("changes", "--catalog", "Shop", "--author", "")).isEqualTo("--author needs a value: NAME.");
        assertThat(first("schedule", "add", "a", "--kind", "", "--at", "2027-01-01", "--catalog", "Shop"))
                .isEqualTo("--kind needs a value: KIND.");
        assertThat(first("check", "--catalog", "")).isEqualTo("--catalog needs a value: NAME.");
        assertThat(first("product", "move", "", "--to", "ga", "--catalog", "Shop")).startsWith("This is missing: CODE");
    }

    @Test
    void whatStandsForNothingBesideAnEqualsSignIsTold() {
        assertThat(first("quote", "--demo", "--plan", "growth", "--variable", "margin="))
                .isEqualTo("--variable needs a number for margin.");
        assertThat(first("quote", "--demo", "--plan", "growth", "--dimension", "=eu"))
                .isEqualTo("--dimension cannot be =eu. Write it as NAME=VALUE.");
        assertThat(first("schedule", "add", "a", "--kind", "plan", "--at", "2027-01-01", "--set", "=x", "--catalog", "X"))
                .isEqualTo("--set cannot be =x. Write it as FIELD=VALUE.");
        assertThat(first("quote", "--demo", "--plan", "growth", "--quantity", "api_calls="))
                .startsWith("Not a quantity: api_calls=. Write");
        assertThat(first("quote", "--demo", "--plan", "growth", "--seats", "team-seats=")).contains("team-seats=");
    }

    private String first(String... words) {
        Command run = Command.run(folder, words);
        assertThat(run.exit()).as(String.join(" ", words)).isEqualTo(Terminal.WRONG_USE);
        return run.err().lines().findFirst().orElse("");
    }

    @Test
    void helpIsInOneLanguage() {
        assertThat(help(Locale.ENGLISH)).contains("Usage: tierdesk", "Commands:", "[COMMAND]");
        assertThat(help(Locale.GERMAN))
                .contains("Aufruf: tierdesk", "Befehle:", "[BEFEHL]").doesNotContain("Usage", "Commands");
    }

    private String help(Locale language) {
        return run(language, 0, "--help").out();
    }

    private String run(Locale language, String words) {
        return run(language, Terminal.WRONG_USE, words.strip()).err();
    }

    private Command run(Locale language, int exit, String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int ended = new CommandLineInterface(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8), language, Directories.below(folder), Command.CLOCK)
                .run(words.split(" "));
        assertThat(ended).as(err.toString(UTF_8)).isEqualTo(exit);
        return new Command(ended, out.toString(UTF_8), err.toString(UTF_8));
    }
}
