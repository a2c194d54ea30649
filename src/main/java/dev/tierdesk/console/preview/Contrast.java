package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Tone;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.ChargeLine;
import dev.tierdesk.pricing.Model;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The same tiers under the other model, so that nobody takes volume for graduated.
final class Contrast {
    private static final int MOST_TERMS = 3;

    private Contrast() {}

    /// "Same tiers, VOLUME: 15,000 × 0.005 = 75.00"; none where the price is neither graduated nor volume, or where the
    /// tiers make no sense under the other model.
    static Optional<Note> of(Basis basis, Price price, Inputs inputs, Charge charge) {
        Model other = switch (price.terms().model()) {
            case GRADUATED -> Model.VOLUME;
            case VOLUME -> Model.GRADUATED;
            case FLAT, PER_UNIT, STAIRSTEP, PACKAGE, PERCENTAGE, GRADUATED_PERCENTAGE, COMMITTED -> null;
        };
        if (other == null || price.terms().tiers().size() < 2) {
            return Optional.empty();
        }
        Price twin = price.with(e -> e.terms = price.terms().with(t -> t.model = other));
        QuoteLine line = basis.quotes()
                .charge(twin, charge.metered(), inputs.carriedOver(Meter.of(price)), inputs.context());
        Charge contrast = line.charge();
        if (contrast == null) {
            return Optional.empty();
        }
        String amount = basis.numbers().show(contrast.rounded(), contrast.rounded().scale());
        String text = basis.messages()
                .get("preview.contrast", "model", other.name(), "arithmetic", arithmetic(contrast, basis));
        return Optional.of(new Note(Tone.INFO, text, amount));
    }

    /// The one product, or the sum of the lines' amounts; empty where it would be too long to read.
    private static String arithmetic(Charge charge, Basis basis) {
        List<ChargeLine> lines = charge.lines().stream().filter(l -> l.amount().signum() != 0).toList();
        if (lines.size() == 1) {
            ChargeLine only = lines.getFirst();
            BigDecimal rate = only.unitAmount();
            if (rate != null && only.quantity().multiply(rate).compareTo(only.amount()) == 0) {
                return basis.messages().get("preview.line.product", "quantity", only.quantity(), "rate",
                        Figures.show(rate, LineWords.rateDigits(charge), basis.numbers())) + " = ";
            }
        }
        if (lines.isEmpty() || lines.size() > MOST_TERMS) {
            return "";
        }
        int digits = Figures.longest(
                lines.stream().map(ChargeLine::amount).filter(Objects::nonNull).toList(), charge.rounded().scale());
        return lines.stream().map(l -> Figures.show(l.amount(), digits, basis.numbers())).collect(
                Collectors.joining(" + ")) + " = ";
    }
}
