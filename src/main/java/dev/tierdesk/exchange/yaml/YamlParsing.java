package dev.tierdesk.exchange.yaml;

import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// One reading of a YAML text into values. It stops at the first thing that is not read; of fields that stand twice the
/// first thousand are reported.
final class YamlParsing {
    static final int DEPTH = 64;
    static final int NUMBER_LENGTH = 64;
    static final int TEXT_LENGTH = 1_000_000;
    static final int NAME_LENGTH = 1_000;
    static final int VALUES = 1_000_000;
    private static final int TWICE = 1_000;
    private static final int CLIP = 200;

    private final String text;
    private final Report report = new Report();
    private final Iterator<Event> events;
    private int values;
    private Place last = new Place(1, 1);

    YamlParsing(String text) {
        this.text = text;
        LoadSettings settings = LoadSettings.builder()
                .setVersionFunction(version -> version)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 1)
                .build();
        events = new Parse(settings).parseString(text).iterator();
    }

    Reading<JsonValue> read() {
        try {
            next();
            JsonValue value = document(next());
            if (report.errors() == 0) {
                return new Reading<>(value, List.of());
            }
        } catch (Refused refused) {
            report.add(refused.problem);
        } catch (MarkedYamlEngineException e) {
            report.add(problem(YamlProblem.YAML_INVALID, e.getProblemMark().map(Place::of).orElse(last)));
        } catch (ReaderException e) {
            report.add(problem(YamlProblem.YAML_INVALID, Place.at(text, e.getPosition())));
        } catch (YamlEngineException | IllegalArgumentException e) {
            report.add(problem(YamlProblem.YAML_INVALID, last));
        }
        return new Reading<>(null, report.list());
    }

    private JsonValue document(Event first) {
        if (!(first instanceof DocumentStartEvent start)) {
            throw new Refused(problem(YamlProblem.YAML_EMPTY, last));
        }
        if (start.getSpecVersion().filter(YamlParsing::isOther).isPresent()) {
            throw new Refused(problem(YamlProblem.YAML_DIRECTIVE, last));
        }
        JsonValue value = value(next(), 0);
        next();
        if (!(next() instanceof StreamEndEvent)) {
            throw new Refused(problem(YamlProblem.YAML_DOCUMENTS, last));
        }
        return value;
    }

    private JsonValue value(Event event, int depth) {
        if (++values > VALUES) {
            throw new Refused(problem(YamlProblem.YAML_TOO_MANY_VALUES, last).with("maximum", VALUES));
        }
        Place place = last;
        return switch (plainly(event)) {
            case MappingStartEvent start -> new JsonObject(fields(deeper(depth)), place.line, place.column);
            case SequenceStartEvent start -> new JsonArray(items(deeper(depth)), place.line, place.column);
            case ScalarEvent scalar -> scalar(scalar, place);
            default -> throw new Refused(problem(YamlProblem.YAML_INVALID, place));
        };
    }

    private SequencedMap<String, JsonValue> fields(int depth) {
        SequencedMap<String, JsonValue> fields = new LinkedHashMap<>();
        for (Event event = next(); !(event instanceof MappingEndEvent); event = next()) {
            String name = name(plainly(event));
            if (fields.containsKey(name)) {
                Problem twice = problem(YamlProblem.YAML_FIELD_TWICE, last).with("field", clipped(name));
                if (report.errors() == TWICE - 1) {
                    throw new Refused(twice);
                }
                report.add(twice);
            }
            fields.put(name, value(next(), depth));
        }
        return fields;
    }

    private List<JsonValue> items(int depth) {
        List<JsonValue> items = new ArrayList<>();
        for (Event event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            items.add(value(event, depth));
        }
        return items;
    }

    private String name(Event event) {
        if (!(event instanceof ScalarEvent scalar) || scalar.isPlain() && scalar.getValue().isEmpty()) {
            throw new Refused(problem(YamlProblem.YAML_NAME, last));
        }
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw new Refused(problem(YamlProblem.YAML_MERGE, last));
        }
        return bounded(scalar.getValue(), NAME_LENGTH);
    }

    private JsonValue scalar(ScalarEvent scalar, Place place) {
        String characters = bounded(scalar.getValue(), TEXT_LENGTH);
        JsonValue value = scalar.isPlain()
                ? PlainValue.of(characters, place.line, place.column)
                : new JsonText(characters, place.line, place.column);
        if (value instanceof JsonNumber) {
            bounded(characters, NUMBER_LENGTH);
        }
        return value;
    }

    /// The event, if it has no anchor and no tag and is no alias.
    private Event plainly(Event event) {
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            String found = clipped(node.getAnchor().get().getValue());
            throw new Refused(problem(YamlProblem.YAML_ANCHOR, last).with("found", found));
        }
        Optional<String> tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            throw new Refused(problem(YamlProblem.YAML_TAG, last).with("found", clipped(tag.get())));
        }
        return event;
    }

    private Event next() {
        Event event = events.next();
        event.getStartMark().ifPresent(mark -> last = Place.of(mark));
        return event;
    }

    private int deeper(int depth) {
        if (depth == DEPTH) {
            throw new Refused(problem(YamlProblem.YAML_TOO_DEEP, last).with("maximum", DEPTH));
        }
        return depth + 1;
    }

    private String bounded(String characters, int maximum) {
        if (characters.length() > maximum) {
            throw new Refused(problem(YamlProblem.YAML_TOO_LONG, last).with("maximum", maximum));
        }
        return characters;
    }

    private static boolean isOther(SpecVersion version) {
        return version.getMajor() != 1 || version.getMinor() != 2;
    }

    private static String clipped(String characters) {
        return characters.length() > CLIP ? characters.substring(0, CLIP) + "…" : characters;
    }

    private static Problem problem(YamlProblem code, Place place) {
        return Problem.of(code, Where.ROOT).with("line", place.line).with("column", place.column);
    }

    /// A place in the text, counted from 1.
    private record Place(int line, int column) {
        static Place of(Mark mark) {
            return new Place(mark.getLine() + 1, mark.getColumn() + 1);
        }

        /// The place of the code point at `index`, or the end of the text.
        static Place at(String text, int index) {
            int line = 1;
            int column = 1;
            int[] before = text.codePoints().limit(index).toArray();
            for (int character : before) {
                column = character == '\n' ? 1 : column + 1;
                line += character == '\n' ? 1 : 0;
            }
            return new Place(line, column);
        }
    }

    /// Reading stops here.
    private static final class Refused extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }
}
