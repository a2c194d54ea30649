package dev.tierdesk.words;

import dev.tierdesk.pricing.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Every text that people read, in one language: the bundles of several packages as one. Placeholders have names:
/// `{code}`. A text for exactly one has its own key, `<key>.one`. Immutable.
public final class Messages {
    /// The languages there are bundles for; the first is the fallback.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Locale language;
    private final Numbers numbers;
    private final Map<String, String> texts;
    private final Map<String, String> english;
    private final ProblemArguments arguments;

    private Messages(
            Locale language, Numbers numbers, Map<String, String> texts, Map<String, String> english,
            @Nullable ObjectNames names, Supplier<ZoneId> zone) {
        this.language = language;
        this.numbers = numbers;
        this.texts = texts;
        this.english = english;
        arguments = new ProblemArguments(this, names, zone);
    }

    /// Loads the bundles `<package>.messages` of these packages.
    ///
    /// @param language English where it is none of [#LANGUAGES]
    /// @param numberFormat how numbers in texts are written
    public static Messages load(Locale language, Locale numberFormat, List<String> packages) {
        Locale known = language.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        Map<String, String> english = new HashMap<>();
        packages.forEach(name -> read(base(name) + ".properties", english));
        Map<String, String> texts = new HashMap<>(english);
        if (known.equals(Locale.GERMAN)) {
            packages.forEach(name -> read(base(name) + "_de.properties", texts));
        }
        return new Messages(known, new Numbers(numberFormat), Map.copyOf(texts), Map.copyOf(english),
                null, () -> ZoneOffset.UTC);
    }

    /// The same texts, in which problems and [FieldWords] call objects by their names instead of their codes, and tell
    /// moments in the time zone of their catalog.
    public Messages naming(ObjectNames names) {
        return new Messages(language, numbers, texts, english, names, names::zone);
    }

    /// The same texts, in which problems tell moments in a time zone; in UTC otherwise.
    public Messages timed(Supplier<ZoneId> zone) {
        return new Messages(language, numbers, texts, english, names(), zone);
    }

    /// What objects are called; null where they go by their codes.
    @Nullable ObjectNames names() {
        return arguments.names();
    }

    private static String base(String name) {
        return "/" + name.replace('.', '/') + "/messages";
    }

    public Locale language() {
        return language;
    }

    /// How numbers are written and read.
    public Numbers numbers() {
        return numbers;
    }

    /// The text for `key`, its placeholders filled.
    ///
    /// @param namesAndValues name, value, name, value, ...; numbers are written in the person's format
    /// @throws IllegalArgumentException if there is no such text
    public String get(String key, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fill(key, values);
    }

    /// Whether there is a text for `key`.
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// What a text is in English, in words other than its own: one for each key below `prefix` that has it.
    public List<String> english(String prefix, String text) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(text) && entry.getKey().startsWith(prefix))
                .map(entry -> english.getOrDefault(entry.getKey(), text))
                .filter(original -> !original.equals(text))
                .distinct()
                .sorted()
                .toList();
    }

    /// What is wrong, and for an error also what would be right, with the line and column of a file where the problem
    /// has them.
    public String problem(Problem problem) {
        String wrong = wrong(problem);
        String todo = problem.isError() ? todo(problem) : "";
        String text = todo.isEmpty() ? wrong : wrong + " " + todo;
        if (!problem.arguments().containsKey("line")) {
            return text;
        }
        Map<String, Object> place = new LinkedHashMap<>(problem.arguments());
        place.put("text", text);
        return fill("problem.at", place);
    }

    /// What is wrong. Where an argument is not empty and there is a text `problem.CODE.<argument>`, that one is taken.
    public String wrong(Problem problem) {
        return about("problem." + problem.code().name(), problem);
    }

    /// What to do about it, chosen likewise; empty for problems of files.
    public String todo(Problem problem) {
        String key = "problem-todo." + problem.code().name();
        return texts.containsKey(key) ? about(key, problem) : "";
    }

    /// The text for `key` about a problem, filled with what the problem says. Where an argument is not empty and there
    /// is a text `<key>.<argument>`, that one is taken.
    public String about(String key, Problem problem) {
        Map<String, Object> readable = arguments.of(problem);
        String variant = readable.entrySet().stream()
                .filter(argument -> !argument.getValue().equals(""))
                .map(argument -> key + "." + argument.getKey())
                .filter(texts::containsKey)
                .findFirst()
                .orElse(key);
        return fill(variant, readable);
    }

    /// The word for a constant: `maturity.GA`.
    public String word(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return get(Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name());
    }

    /// The same texts for `%keys` in FXML.
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return texts.get(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(texts.keySet());
            }
        };
    }

    private String fill(String key, Map<String, Object> values) {
        String pattern = isOne(values.get("count")) ? texts.getOrDefault(key + ".one", texts.get(key)) : texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            Object value = values.get(pattern.substring(open + 1, close));
            text.append(pattern, from, open).append(value == null ? pattern.substring(open, close + 1) : show(value));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    /// An argument of a problem that names a state, as people read it; any other as it is.
    String state(String name, String value) {
        return arguments.state(name, value);
    }

    private static boolean isOne(@Nullable Object count) {
        return count instanceof Integer i && i == 1 || count instanceof Long l && l == 1;
    }

    private String show(Object value) {
        return switch (value) {
            case BigDecimal decimal -> numbers.show(decimal);
            case Integer integer -> numbers.show(BigDecimal.valueOf(integer));
            case Long integer -> numbers.show(BigDecimal.valueOf(integer));
            case Enum<?> constant -> word(constant);
            default -> value.toString();
        };
    }

    private static void read(String resource, Map<String, String> texts) {
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no bundle " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.forEach((key, value) -> texts.put((String) key, (String) value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
