package dev.tierdesk.exchange.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What headings and sheets are called elsewhere, in English and German. A heading is compared without capitals
/// and signs: `Stück-Preis` is `stueckpreis`.
final class Headings {
    private static final int LONGEST = 100;
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry("code", List.of("id", "sku", "key", "kuerzel", "schluessel", "artikelnummer", "artikelnr",
                    "product_code", "plan_code",
                    "price_code", "metric")),
            Map.entry("name",
                    List.of("title", "bezeichnung", "titel", "product_name", "produktname", "plan_name", "artikel")),
            Map.entry("description", List.of("beschreibung", "text")),
            Map.entry(
                    "product", List.of("produkt", "product_code", "sku", "artikel", "artikelnummer", "service", "api")),
            Map.entry(
                    "unit", List.of("einheit", "metric", "unit_code", "meter", "billable_unit", "abrechnungseinheit")),
            Map.entry("plan", List.of("tarif", "plan_code", "rate_plan", "package_name")),
            Map.entry("price", List.of("preis", "price_code")),
            Map.entry("currency", List.of("waehrung", "currency_code")),
            Map.entry("model",
                    List.of("modell", "preismodell", "pricing_model", "price_model", "tier_mode", "tiers_mode")),
            Map.entry("pricing_model", List.of("preismodell", "modell", "model")),
            Map.entry("charge_type", List.of("abrechnungsart", "charge")),
            Map.entry("up_to", List.of(
                    "bis", "to", "last_unit", "upper_bound", "tier_to", "bis_menge", "menge_bis", "max_quantity")),
            Map.entry("unit_amount", List.of("unit_price", "price_per_unit", "stueckpreis", "einzelpreis", "preis",
                    "price", "rate", "per_unit")),
            Map.entry("flat_amount", List.of("flat_fee", "grundpreis", "flat_price", "pauschale")),
            Map.entry("amount", List.of("betrag", "cost", "kosten")),
            Map.entry("percent", List.of("prozent", "percentage", "prozentsatz")),
            Map.entry("package_size", List.of("paketgroesse", "pack_size")),
            Map.entry("package_amount", List.of("paketpreis", "package_price")),
            Map.entry(
                    "included_quantity", List.of("inklusive", "included", "inklusivmenge", "freimenge", "free_units")),
            Map.entry("min_amount", List.of("minimum", "mindestbetrag", "min_charge")),
            Map.entry("max_amount", List.of("maximum", "hoechstbetrag", "max_charge")),
            Map.entry("customer", List.of("kunde", "customer_id")),
            Map.entry("country", List.of("land", "country_code")),
            Map.entry("effective_from", List.of("gueltig_ab", "valid_from", "ab", "start_date", "effective_date")),
            Map.entry("effective_until", List.of("gueltig_bis", "valid_until", "valid_to", "end_date")),
            Map.entry("cadence", List.of("billing_period", "interval", "abrechnungszeitraum", "turnus")),
            Map.entry("trial_days", List.of("testtage", "trial", "trial_period_days")),
            Map.entry("currencies", List.of("waehrungen")),
            Map.entry("tags", List.of("labels", "schlagworte")),
            Map.entry("features", List.of("merkmale")),
            Map.entry("type", List.of("typ", "product_type", "produkttyp", "art")),
            Map.entry("unit_label", List.of("label", "einheitenname")),
            Map.entry("aggregation", List.of("aggregation_type", "aggregierung")),
            Map.entry("event_type", List.of("event", "event_name", "ereignis")),
            Map.entry("event_field", List.of("field_name", "property", "value_property")),
            Map.entry("quantity", List.of("menge", "anzahl")),
            Map.entry("expected", List.of("erwartet", "expected_amount")),
            Map.entry("tax_category", List.of("steuerkategorie", "tax")),
            Map.entry("products", List.of("produkte", "product", "produkt", "artikel")),
            Map.entry("units", List.of("einheiten", "billable_units", "metrics", "meters")),
            Map.entry("attachments", List.of("zuordnungen", "product_units")),
            Map.entry("costs", List.of("kosten")),
            Map.entry("plans", List.of("plaene", "tarife", "rate_plans")),
            Map.entry("allowances", List.of("inklusivmengen", "freimengen")),
            Map.entry(
                    "prices", List.of("preise", "preisliste", "price_list", "pricing", "tiers", "rate_card", "rates")),
            Map.entry("examples", List.of("beispiele")),
            Map.entry("filters", List.of("filter")));

    private static final Map<String, List<String>> PLAIN = plain();

    private Headings() {}

    /// Whether a heading is this column's own, but for capitals and signs.
    static boolean isSame(String heading, String column) {
        return plain(heading).equals(column.replace("_", ""));
    }

    /// The one of `names` that a heading most likely means: by its own name, else by a synonym, the nearer one first.
    static Optional<String> propose(String heading, List<String> names) {
        String plain = plain(heading);
        return names.stream().filter(name -> name.replace("_", "").equals(plain)).findFirst().or(() -> {
            int best = Integer.MAX_VALUE;
            String proposed = null;
            for (String name : names) {
                int place = PLAIN.getOrDefault(name, List.of()).indexOf(plain);
                if (place >= 0 && place < best) {
                    best = place;
                    proposed = name;
                }
            }
            return Optional.ofNullable(proposed);
        });
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        String lower = text.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss");
        return SIGNS.matcher(lower).replaceAll("");
    }

    private static Map<String, List<String>> plain() {
        Map<String, List<String>> plain = new HashMap<>();
        SYNONYMS.forEach((name, words) -> plain.put(name, words.stream().map(Headings::plain).toList()));
        return Map.copyOf(plain);
    }
}
