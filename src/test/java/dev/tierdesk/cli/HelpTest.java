package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every command says of itself.
class HelpTest {
    private static final Pattern SUBCOMMAND = Pattern.compile("(?m)^  ([a-z][\\w-]*) ");
    private static final Pattern OPTION = Pattern.compile("(?m)^ {2,6}(?:-\\w, )?(--[\\w-]+)(=\\S+)?\\s+(\\S.*)?");

    /// The help of each command there is, by its name.
    private static final Map<String, String> helps = new TreeMap<>();

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void readEverything() {
        collect(List.of());
    }

    @Test
    void everyOptionIsExplained() {
        assertThat(helps).hasSizeGreaterThan(30);
        helps.forEach((command, help) -> assertThat(OPTION.matcher(help).results()).as(command)
                .hasSizeGreaterThan(1)
                .allSatisfy(option -> assertThat(option.group(3)).as(option.group(1)).isNotBlank()));
    }

    @Test
    void whatNamesTheCatalogIsTheSameForAllCommands() {
        Set<String> ways = new TreeSet<>();
        for (String help : helps.values()) {
            Map<String, String> options = options(help);
            if (options.containsKey("--catalog")) {
                ways.add(options.get("--catalog") + ", " + options.get("--data-dir"));
            }
        }

        assertThat(ways).singleElement().asString().startsWith("=NAME").doesNotContain("null");
    }

    @Test
    void everyCommandThatOffersToSayTheVersionSaysIt() {
        String version = Command.run(folder, "--version").out();
        assertThat(version).startsWith("tierdesk ");
        helps.keySet().forEach(command -> {
            List<String> words = new ArrayList<>(List.of((command + " --version").strip().split(" ")));
            assertThat(Command.run(folder, words.toArray(String[]::new)).out()).as(command).isEqualTo(version);
        });
    }

    private static Map<String, String> options(String help) {
        Map<String, String> options = new TreeMap<>();
        OPTION.matcher(help).results()
                .forEach(option -> options.put(option.group(1), option.group(2) + " " + option.group(3).strip()));
        return options;
    }

    /// Takes the help of a command and of those below it.
    private static void collect(List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.add("--help");
        String help = Command.run(folder, words.toArray(String[]::new)).out();
        helps.put(String.join(" ", command), help);
        int commands = help.indexOf("\nCommands:");
        if (commands >= 0) {
            Matcher names = SUBCOMMAND.matcher(help.substring(commands));
            while (names.find()) {
                List<String> below = new ArrayList<>(command);
                below.add(names.group(1));
                collect(below);
            }
        }
    }
}
