package dev.tierdesk.document;

import static dev.tierdesk.document.DocumentProblem.DOCUMENT_CODE_TWICE;
import static dev.tierdesk.document.DocumentProblem.DOCUMENT_FIELD_MISSING;
import static dev.tierdesk.document.DocumentProblem.DOCUMENT_FORMAT;
import static dev.tierdesk.document.DocumentProblem.DOCUMENT_VERSION;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads native documents strictly (`docs/format/tierdesk.md`).
public final class DocumentReader {
    /// What a document says it is, in `format`.
    public static final String FORMAT = "tierdesk";
    /// The version that is read and written, in `format_version`.
    public static final int VERSION = 1;

    /// Codes that can stand in a path; an object with another code, or with none, is called by its number in the list.
    private static final Pattern PATH_CODE = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}(@[0-9]{1,9})?");

    private static final Form<Integer> VERSIONS = Forms.whole(0, 999_999_999);

    /// The kinds that stand in lists, by the fields of these.
    private static final Map<String, Kind> LISTS = Stream.of(Kind.values())
            .filter(kind -> kind != Kind.SETTINGS)
            .collect(Collectors.toUnmodifiableMap(Kind::field, Function.identity()));

    private final Clock clock;
    private final Refusals refusals = new Refusals();
    private final Map<Kind, Set<String>> codes = new EnumMap<>(Kind.class);
    private final Map<Kind, Form<Aggregate>> forms = new EnumMap<>(Kind.class);
    private final List<Aggregate> aggregates = new ArrayList<>();

    private DocumentReader(Clock clock) {
        this.clock = clock;
    }

    /// Reads the bytes of a `.tierdesk` file. Never throws for what is in them: every refusal stands in the problems.
    ///
    /// @param clock stamps the ids of what is read
    public static Document read(byte[] bytes, Clock clock) {
        return read(bytes, Limits.FOREIGN, clock);
    }

    /// Reads a document that Tierdesk wrote for itself, a backup or a snapshot: as strictly, but however large it is.
    ///
    /// @param clock stamps the ids of what is read
    public static Document readOwn(byte[] bytes, Clock clock) {
        return read(bytes, Limits.OWN, clock);
    }

    /// Reads a document as strictly, within other limits than those of a file from anywhere.
    ///
    /// @param clock stamps the ids of what is read
    public static Document read(byte[] bytes, Limits limits, Clock clock) {
        Reading<String> text = FileText.of(bytes, limits);
        if (text.value() == null) {
            return new Document(List.of(), text.problems());
        }
        DocumentReader reader = new DocumentReader(clock);
        Reading<JsonValue> json = new JsonParsing(text.value(), limits, reader.new Lists()).read();
        return json.value() == null ? new Document(List.of(), json.problems()) : reader.rest(json.value());
    }

    /// Reads a document from its values, whatever text they were written in.
    ///
    /// @param clock stamps the ids of what is read
    public static Document read(JsonValue json, Clock clock) {
        return new DocumentReader(clock).rest(json);
    }

    /// Reads what was not taken from the lists.
    private Document rest(JsonValue json) {
        Refusals others = new Refusals();
        if (!isDocument(json, others)) {
            return new Document(List.of(), others.list());
        }
        FieldReader.object(this::document).read(json, Place.ROOT, refusals);
        return new Document(aggregates, refusals.list());
    }

    private static boolean isDocument(JsonValue json, Refusals refusals) {
        if (!(json instanceof JsonObject object)) {
            Forms.refuseType(json, "object", Place.ROOT, refusals);
            return false;
        }
        JsonValue format = object.fields().get("format");
        JsonValue version = object.fields().get("format_version");
        if (format == null) {
            return missing("format", object, refusals);
        }
        if (!(format instanceof JsonText text && text.value().equals(FORMAT))) {
            String found = format instanceof JsonText other ? other.value() : Json.write(format);
            refusals.add(DOCUMENT_FORMAT, Place.ROOT.field("format"), format, "found", found, "expected", FORMAT);
            return false;
        }
        if (version == null) {
            return missing("format_version", object, refusals);
        }
        if (!(version instanceof JsonNumber number && number.raw().equals(Integer.toString(VERSION)))) {
            refusals.add(DOCUMENT_VERSION, Place.ROOT.field("format_version"), version,
                    "found", Json.write(version), "expected", VERSION);
            return false;
        }
        return true;
    }

    private static boolean missing(String field, JsonObject object, Refusals refusals) {
        refusals.add(DOCUMENT_FIELD_MISSING, Place.ROOT.field(field), object, "field", field);
        return false;
    }

    private Boolean document(FieldReader in) {
        in.required("format", Forms.TEXT);
        in.required("format_version", VERSIONS);
        in.optional("settings", form(Kind.SETTINGS));
        in.optional("units", list(Kind.UNIT));
        in.optional("products", list(Kind.PRODUCT));
        in.optional("plans", list(Kind.PLAN));
        in.optional("prices", list(Kind.PRICE));
        in.optional("plan_versions", list(Kind.VERSION));
        in.finish(() -> true);
        return true;
    }

    /// An aggregate, which is kept as it is read.
    private Form<Aggregate> form(Kind kind) {
        Form<Aggregate> form = FieldReader.object(in -> AggregateText.read(kind, in, Ids.next(clock)));
        return (json, place, problems) -> {
            Aggregate aggregate = form.read(json, place, problems);
            if (aggregate != null) {
                aggregates.add(kind == Kind.SETTINGS ? 0 : aggregates.size(), aggregate);
            }
            return aggregate;
        };
    }

    private Form<Boolean> list(Kind kind) {
        return (json, place, problems) -> {
            if (!(json instanceof JsonArray array)) {
                Forms.refuseType(json, "list", place, problems);
                return null;
            }
            for (int i = 0; i < array.items().size(); i++) {
                item(kind, i, array.items().get(i));
            }
            return true;
        };
    }

    /// Reads one of the aggregates of a kind, each called by its code.
    private void item(Kind kind, int number, JsonValue item) {
        @Nullable String code = kind == Kind.VERSION ? versionCode(item) : code(item);
        Place place = Place.ROOT.field(kind.field())
                .item(code != null && PATH_CODE.matcher(code).matches() ? code : Integer.toString(number));
        if ("".equals(code)) {
            refusals.add(DOCUMENT_FIELD_MISSING, place.field("code"), item, "field", "code");
        } else if (code != null && !codes.computeIfAbsent(kind, k -> new HashSet<>()).add(code)) {
            String field = kind == Kind.VERSION ? "number" : "code";
            refusals.add(DOCUMENT_CODE_TWICE, place.field(field), item, "found", code);
        } else {
            forms.computeIfAbsent(kind, this::form).read(item, place, refusals);
        }
    }

    /// Reads aggregates while the text is read.
    private final class Lists implements ItemTaker {
        @Override
        public boolean takes(String field) {
            return LISTS.containsKey(field);
        }

        @Override
        public void take(String field, int number, JsonValue item) {
            item(Objects.requireNonNull(LISTS.get(field)), number, item);
        }
    }

    /// What a version is called: by its plan and its number.
    private static @Nullable String versionCode(JsonValue item) {
        if (item instanceof JsonObject object
                && object.fields().get("plan") instanceof JsonObject plan
                && object.fields().get("number") instanceof JsonNumber number) {
            String code = code(plan);
            return code == null ? null : code + "@" + number.raw();
        }
        return null;
    }

    private static @Nullable String code(JsonValue item) {
        JsonValue code = item instanceof JsonObject object ? object.fields().get("code") : null;
        return code == null ? null : code.asText();
    }
}
