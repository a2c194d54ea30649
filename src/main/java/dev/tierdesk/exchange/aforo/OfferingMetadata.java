package dev.tierdesk.exchange.aforo;

import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.ForeignObject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What an offering says about money that a plan keeps as metadata: `fx_strategy`, and `escrow.` before each field of
/// the escrow.
final class OfferingMetadata {
    private static final String FX_STRATEGY = "fx_strategy";
    private static final String ESCROW = "escrow.";
    private static final Map<String, String> STRATEGIES = new TreeMap<>(
            Map.of("LOCK_AT_SUBSCRIPTION", "LOCK_AT_SUBSCRIPTION", "LIVE_RATE", "LIVE_RATE"));
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}(\\.[0-9]{0,11}[1-9])?");

    private OfferingMetadata() {}

    /// The metadata of a plan that an offering says.
    static SortedMap<String, String> read(ForeignObject offering) {
        SortedMap<String, String> metadata = new TreeMap<>();
        offering.textMap("escrowConfig").forEach((field, value) -> metadata.put(ESCROW + field, value));
        String strategy = offering.word("fxStrategy", STRATEGIES);
        if (strategy != null) {
            metadata.put(FX_STRATEGY, strategy);
        }
        return metadata;
    }

    /// Sets what an offering says; an escrow replaces the one that is there.
    static void apply(SortedMap<String, String> said, Map<String, String> metadata) {
        if (said.keySet().stream().anyMatch(OfferingMetadata::isEscrow)) {
            metadata.keySet().removeIf(OfferingMetadata::isEscrow);
        }
        metadata.putAll(said);
    }

    static void write(Map<String, String> metadata, FieldWriter offering) {
        FieldWriter escrow = new FieldWriter();
        new TreeMap<>(metadata).forEach((key, value) -> {
            if (isEscrow(key)) {
                escrow.value(key.substring(ESCROW.length()),
                        NUMBER.matcher(value).matches() ? new JsonNumber(value, 0, 0) : JsonText.of(value));
            }
        });
        offering.value("escrowConfig", escrow.done().fields().isEmpty() ? null : escrow.done());
        offering.text("fxStrategy", STRATEGIES.get(metadata.getOrDefault(FX_STRATEGY, "")));
    }

    private static boolean isEscrow(String key) {
        return key.startsWith(ESCROW) && key.length() > ESCROW.length();
    }
}
