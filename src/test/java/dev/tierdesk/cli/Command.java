package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.store.Directories;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// One run of the command line, and what came of it.
///
/// @param out what it printed
/// @param err what it complained about
record Command(int exit, String out, String err) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    /// Runs a command on the catalogs below `folder`. No run may show where in the program it was.
    static Command run(Path folder, byte[] in, String... args) {
        return run(folder, Locale.ENGLISH, in, args);
    }

    static Command inGerman(Path folder, String... args) {
        return run(folder, Locale.GERMAN, new byte[0], args);
    }

    private static Command run(Path folder, Locale language, byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CommandLineInterface(new ByteArrayInputStream(in), new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8), language, Directories.below(folder), CLOCK).run(args);
        Command command = new Command(exit, out.toString(UTF_8), err.toString(UTF_8));
        assertThat(command.out + command.err).doesNotContain("Exception", "\tat ");
        return command;
    }

    static Command run(Path folder, String... args) {
        return run(folder, new byte[0], args);
    }

    /// What it printed, as JSON.
    JsonObject json() {
        return object(out);
    }

    /// Each line it printed, as JSON.
    List<JsonObject> jsonLines() {
        return out.lines().map(Command::object).toList();
    }

    static JsonValue field(JsonObject object, String name) {
        return Objects.requireNonNull(object.fields().get(name), name);
    }

    static String text(JsonObject object, String name) {
        return ((JsonText) field(object, name)).value();
    }

    static List<JsonObject> list(JsonObject object, String name) {
        return ((JsonArray) field(object, name)).items().stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject object(String text) {
        return (JsonObject) Objects.requireNonNull(Json.parse(text).value(), text);
    }
}
