package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.oneOf;
import static dev.tierdesk.document.Forms.whole;

import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Where;
import org.jspecify.annotations.Nullable;

/// Reads how charges are rounded.
public final class RoundingReader {
    static final Form<RoundingPolicy> FORM = FieldReader.object(RoundingReader::rounding);
    private static final Form<RoundingPolicy.Mode> MODE = oneOf(RoundingPolicy.Mode.class);
    private static final Form<Integer> SCALE = whole(0, Decimals.FRACTION_DIGITS);

    private RoundingReader() {}

    /// Reads a rounding object that stands at `where`. Never throws for what is in it.
    public static Reading<RoundingPolicy> read(JsonValue json, Where where) {
        return Reading.of(FORM, json, where);
    }

    private static @Nullable RoundingPolicy rounding(FieldReader in) {
        var mode = in.optional("mode", MODE);
        var scale = in.optional("scale", SCALE);
        return in.finish(() -> new RoundingPolicy(mode.or(RoundingPolicy.DEFAULT.mode()), scale.orNull()));
    }
}
