package dev.tierdesk.document;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Where;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The canonical text of one aggregate, as revisions, digests and kept drafts use it: the JSON object that stands for
/// it in a document, on one line. Aggregates with one text differ in nothing but the order of lists that are sets.
public final class AggregateText {
    private AggregateText() {}

    public static String write(Aggregate aggregate) {
        return Json.write(json(aggregate));
    }

    /// Whether what [#write] wrote has only characters that can be read back: those that cannot it escapes.
    public static boolean isKeepable(String text) {
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
            if (text.charAt(i + 1) == 'u') {
                char c = (char) Integer.parseInt(text, i + 2, i + 6, 16);
                if (c == 0 || Character.isSurrogate(c)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The same object laid out in lines as in a document, with a line end at its end.
    public static String page(Aggregate aggregate) {
        return JsonWriting.page(json(aggregate));
    }

    /// Reads the object that stands for an aggregate of a kind at `where`, strictly.
    public static Reading<Aggregate> read(Kind kind, UUID id, JsonValue json, Where where) {
        Form<Aggregate> form = FieldReader.object(in -> read(kind, in, id));
        return Reading.of(form, json, where);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException if it is anything else
    public static Aggregate read(Kind kind, UUID id, String text) {
        Reading<JsonValue> json = Json.parse(text);
        if (json.value() == null) {
            throw new IllegalArgumentException(json.problems().toString());
        }
        Reading<Aggregate> reading = read(kind, id, json.value(), Where.ROOT);
        if (reading.value() == null) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.value();
    }

    /// The object that stands for an aggregate in a document.
    static JsonObject json(Aggregate aggregate) {
        return switch (aggregate) {
            case CatalogSettings settings -> SettingsWriter.write(settings);
            case BillableUnit unit -> UnitWriter.write(unit);
            case Product product -> ProductWriter.write(product);
            case Plan plan -> PlanWriter.write(plan);
            case Price price -> PriceWriter.write(price);
            case PlanVersion version -> VersionWriter.write(version);
        };
    }

    /// The aggregate of a kind; null where something in the object was refused.
    static @Nullable Aggregate read(Kind kind, FieldReader in, UUID id) {
        return switch (kind) {
            case SETTINGS -> SettingsReader.read(in, id);
            case UNIT -> UnitReader.read(in, id);
            case PRODUCT -> ProductReader.read(in, id);
            case PLAN -> PlanReader.read(in, id);
            case PRICE -> PriceReader.read(in, id);
            case VERSION -> VersionReader.read(in, id);
        };
    }
}
