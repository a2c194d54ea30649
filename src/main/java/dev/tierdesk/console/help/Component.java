package dev.tierdesk.console.help;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Something of others that is shipped with Tierdesk.
///
/// @param name as its makers call it, or as Maven does: `com.h2database:h2`
/// @param licences separated by ` or ` where one may choose
record Component(String name, String version, String licences, String url) {
    /// Written by the build, from the runtime dependencies.
    private static final String LIBRARIES = "libraries.tsv";
    /// What is in the program without being a dependency of its own.
    private static final String OTHERS = "others.tsv";

    /// Everything that is shipped, by its short name.
    static List<Component> all() {
        return Stream.of(LIBRARIES, OTHERS)
                .flatMap(resource -> read(resource).stream())
                .distinct()
                .sorted(Comparator.comparing(Component::shortName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// What it is called without who makes it: `h2`.
    String shortName() {
        return name.substring(name.indexOf(':') + 1);
    }

    private static List<Component> read(String resource) {
        try (InputStream in = Component.class.getResourceAsStream(resource)) {
            if (in == null) {
                return List.of(); // compiled without the build, which writes it
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.isBlank()).map(Component::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Component of(String line) {
        String[] cells = line.split("\t", -1);
        return new Component(cells[0], cells[1], cells[2], cells[3]);
    }
}
