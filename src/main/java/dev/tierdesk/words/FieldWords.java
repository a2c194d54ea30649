package dev.tierdesk.words;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.pricing.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of the native document and their values as people read them. Immutable.
public final class FieldWords {
    private static final Pattern STEP = Pattern.compile("([A-Za-z_0-9]+)|\\[([^\\]]*)\\]");
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    /// Steps of a path that say nothing by themselves.
    private static final Set<String> SILENT = Set.of("terms", "context");

    /// Fields whose values are constants, with the prefix of their words.
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("aggregation", "aggregation"),
            Map.entry("audience", "audience"),
            Map.entry("basis", "exampleBasis"),
            Map.entry("billing_mode", "billingMode"),
            Map.entry("billing_timing", "billingTiming"),
            Map.entry("category", "taxCategory"),
            Map.entry("charge_type", "chargeType"),
            Map.entry("credential", "credential"),
            Map.entry("gateway", "gateway"),
            Map.entry("kind", "planKind"),
            Map.entry("maturity", "maturity"),
            Map.entry("mode", "mode"),
            Map.entry("operation", "operation"),
            Map.entry("operator", "filterOperator"),
            Map.entry("overage", "overage"),
            Map.entry("package_rounding", "packageRounding"),
            Map.entry("publish_status", "publishStatus"),
            Map.entry("rollover", "rollover"),
            Map.entry("rounding", "rounding"),
            Map.entry("tax_category", "taxCategory"),
            Map.entry("unmatched_price_key_policy", "unmatchedKeyPolicy"),
            Map.entry("visibility", "visibility"));

    /// Fields whose values, and lists whose items, are codes of objects.
    private static final Map<String, Kind> OBJECTS = Map.of(
            "plan", Kind.PLAN,
            "prices", Kind.PRICE,
            "product", Kind.PRODUCT,
            "products", Kind.PRODUCT,
            "requires", Kind.PRODUCT,
            "templates", Kind.UNIT,
            "unit", Kind.UNIT,
            "units", Kind.UNIT);

    /// The same for types of products.
    private static final Set<String> PRODUCT_TYPES = Set.of("type", "product_types");

    private static final String BETWEEN = ", ";
    private static final String BETWEEN_CHANGES = "  ·  ";

    private static final Set<String> NAMED = Set.of(
            "code", "name", "description", "public_description", "note", "value",
            "component", "customer", "price_key", "key", "tags", "features", "formula", "where", "reason", "author",
            "arguments",
            "external_id", "method", "path", "upstream", "rate_limit", "plugins", "service");

    private final Messages messages;
    private final Dates dates;

    /// @param messages say whether objects are called by their names
    public FieldWords(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /// The label of a field: `terms.tiers[1].up_to` is "Tier 2, Up to".
    public String label(String path) {
        List<String> words = new ArrayList<>();
        String list = "";
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            String field = steps.group(1);
            String item = steps.group(2);
            if (item != null) {
                if (!words.isEmpty() && list.equals(words.getLast())) {
                    words.removeLast();
                }
                words.add(item(steps, path, item));
            } else if (!SILENT.contains(field) || path.equals(field)) {
                list = word(field);
                words.add(list);
            }
        }
        return String.join(", ", words);
    }

    /// What changes, field by field: "Trial: 7 days → 30 days"; of more fields than `most` the first, and how many more
    /// there are.
    ///
    /// @param kind of the object that has the fields
    public String changes(Kind kind, List<FieldDiff.Field> fields, int most) {
        String named = fields.stream()
                .limit(most)
                .map(field -> label(field.path()) + ": " + known(kind, field, field.before()) + " → "
                        + known(kind, field, field.after()))
                .collect(Collectors.joining(BETWEEN_CHANGES));
        return fields.size() <= most ? named
                : named + BETWEEN_CHANGES + messages.get("fields.more", "count", fields.size() - most);
    }

    private String known(Kind kind, FieldDiff.Field field, @Nullable String value) {
        return value == null ? "—" : value(kind, field.path(), value);
    }

    /// The value of a field as people read it.
    ///
    /// @param kind of the object that has the field
    /// @param value as [dev.tierdesk.catalog.FieldDiff] gives it
    public String value(Kind kind, String path, String value) {
        String field = last(path);
        String words = field.equals("status")
                ? status(kind, path)
                : CONSTANTS.get(field);
        if (words != null && messages.has(words + "." + value)) {
            return messages.get(words + "." + value);
        }
        return switch (field) {
            case "cadence" -> Cadence.parse(value).map(dates::cadence).orElse(value);
            case "trial_days", "subscription_age_limit_days" ->
                Decimals.parse(value).map(days -> messages.get("days", "count", days.intValue())).orElse(value);
            case "effective_from", "effective_until", "date", "valid_from", "published",
            "checked" -> dates.readable(value);
            case String name when NAMED.contains(name) -> value;
            case String name when OBJECTS.containsKey(name) || PRODUCT_TYPES.contains(name) -> named(name, value);
            default -> switch (value) {
                case "true" -> messages.get("common.yes");
                case "false" -> messages.get("common.no");
                default -> Decimals.parse(value).map(messages.numbers()::show).orElse(value);
            };
        };
    }

    private static String status(Kind kind, String path) {
        return kind == Kind.PRODUCT
                ? "gatewayStatus"
                : kind == Kind.UNIT || path.startsWith("units[") ? "unitStatus" : "planStatus";
    }

    /// The names of those that codes stand for, as far as they are known.
    private String named(String field, String codes) {
        ObjectNames names = messages.names();
        return names == null ? codes
                : Arrays.stream(codes.split(BETWEEN, -1))
                        .map(code -> name(names, field, code).orElse(code))
                        .collect(Collectors.joining(BETWEEN));
    }

    private static Optional<String> name(ObjectNames names, String field, String code) {
        Kind kind = OBJECTS.get(field);
        if (kind != null) {
            return names.name(kind, code);
        }
        return PRODUCT_TYPES.contains(field) ? names.productType(code) : Optional.empty();
    }

    private String item(Matcher step, String path, String item) {
        String list = lastField(path.substring(0, step.start()));
        String key = "field." + list + ".item";
        String name = INDEX.matcher(item).matches() ? String.valueOf(Long.parseLong(item) + 1) : named(list, item);
        return messages.has(key) ? messages.get(key, "item", name) : name;
    }

    private String word(String field) {
        return messages.has("field." + field) ? messages.get("field." + field) : field;
    }

    /// The name of the field at the end of a path; empty where a path ends in free data (`metadata[x]`).
    private static String last(String path) {
        return path.endsWith("]") ? "" : lastField(path);
    }

    private static String lastField(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
    }
}
