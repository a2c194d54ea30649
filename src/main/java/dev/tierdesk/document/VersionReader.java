package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.INSTANT;
import static dev.tierdesk.document.Forms.listOf;
import static dev.tierdesk.document.Forms.whole;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.PinnedProduct;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.RoundingPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads plan versions. Their copies get ids from the version.
final class VersionReader {
    private static final UUID NONE = new UUID(0, 0);

    private static final Form<Integer> NUMBER = whole(1, 999_999_999);
    private static final Form<Plan> PLAN = named(FieldReader.object(in -> PlanReader.read(in, NONE)), Plan::code);
    private static final Form<Price> PRICE = FieldReader.object(in -> PriceReader.read(in, NONE));
    private static final Form<List<Price>> PRICES = byCode(VersionReader::price, Price::code);
    private static final Form<List<BillableUnit>> UNITS =
            byCode(FieldReader.object(in -> UnitReader.read(in, NONE)), BillableUnit::code);
    private static final Form<Product> PRODUCT = FieldReader.object(in -> ProductReader.read(in, NONE));
    private static final Form<List<PinnedProduct>> PRODUCTS =
            byCode(FieldReader.object(VersionReader::product), PinnedProduct::code);

    private VersionReader() {}

    static @Nullable PlanVersion read(FieldReader in, UUID id) {
        var number = in.required("number", NUMBER);
        var published = in.required("published", INSTANT);
        var plan = in.required("plan", PLAN);
        var prices = in.optional("prices", PRICES);
        var units = in.optional("units", UNITS);
        var products = in.optional("products", PRODUCTS);
        var rounding = in.optional("rounding", RoundingReader.FORM);
        var variables = in.optional("variables", SettingsReader.VARIABLES);
        return in.finish(() -> new PlanVersion(id, number.get(), published.get(), plan.get(), prices.or(List.of()),
                units.or(List.of()), products.or(List.of()), rounding.or(RoundingPolicy.DEFAULT),
                variables.or(List.of())));
    }

    private static @Nullable PinnedProduct product(FieldReader in) {
        var version = in.required("version", NUMBER);
        var product = in.required("product", PRODUCT);
        return in.finish(() -> new PinnedProduct(product.get(), version.get()));
    }

    /// A price of the version, which does not name the plan again.
    private static @Nullable Price price(JsonValue json, Place place, Refusals refusals) {
        JsonValue plan = json instanceof JsonObject object ? object.fields().get("plan") : null;
        if (plan != null && !(plan instanceof JsonNull)) {
            refusals.add(DocumentProblem.DOCUMENT_FIELD_UNKNOWN, place.field("plan"), plan, "field", "plan");
            return null;
        }
        return PRICE.read(json, place, refusals);
    }

    /// A list in which each code stands once.
    private static <T> Form<List<T>> byCode(Form<T> form, Function<T, String> code) {
        Form<T> named = named(form, code);
        return (json, place, refusals) -> {
            Set<String> taken = new HashSet<>();
            return listOf((Form<T>) (item, at, all) -> {
                T value = named.read(item, at, all);
                if (value != null && !taken.add(code.apply(value))) {
                    all.add(DocumentProblem.DOCUMENT_CODE_TWICE, at.field("code"), item, "found", code.apply(value));
                    return null;
                }
                return value;
            }).read(json, place, refusals);
        };
    }

    /// Something whose code is not empty.
    private static <T> Form<T> named(Form<T> form, Function<T, String> code) {
        return (json, place, refusals) -> {
            T value = form.read(json, place, refusals);
            if (value != null && code.apply(value).isEmpty()) {
                refusals.add(DocumentProblem.DOCUMENT_FIELD_MISSING, place.field("code"), json, "field", "code");
                return null;
            }
            return value;
        };
    }
}
