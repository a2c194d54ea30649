package dev.tierdesk.cli;

import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.bulk.AmountMove;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.bulk.PriceMove;
import dev.tierdesk.catalog.check.PriceMark;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A change of many prices as machines read it: numbers are strings.
///
/// @param quantities whose bills are told
/// @param taken the examples that take over their new amount
/// @param later null where the prices change at once
record PriceChangeJson(
        Terminal terminal, BulkPreview preview, List<BigDecimal> quantities, Set<ExampleMove.Place> taken,
        @Nullable PricesLater later) {
    JsonObject of(List<Problem> refused, int changed) {
        return new FieldWriter()
                .flag("applied", changed > 0 && later == null)
                .whole("changed", later == null ? changed : 0)
                .text("at", later == null ? null : later.due().toString())
                .whole("scheduled", later == null ? null : changed)
                .texts("publishes", later == null ? List.of() : later.publishes())
                .whole("rounded_to_zero", Math.toIntExact(preview.marks(BulkProblem.AMOUNT_ROUNDED_TO_ZERO)))
                .value("prices", JsonArray.of(preview.moves().stream().map(this::price).toList()))
                .value("examples", JsonArray.of(preview.examples().stream().map(this::example).toList()))
                .value("refused", terminal.json(refused))
                .done();
    }

    private JsonObject price(PriceMove move) {
        return new FieldWriter()
                .text("code", move.before().code())
                .text("currency", move.before().currency().getCurrencyCode())
                .flag("changes", move.applies())
                .value("amounts", JsonArray.of(move.amounts().stream().map(PriceChangeJson::amount).toList()))
                .value("formulas", JsonArray.of(move.formulas().stream().map(JsonText::of).toList()))
                .value("bills", JsonArray.of(quantities.stream().map(quantity -> bill(move, quantity)).toList()))
                .value("marks", JsonArray.of(move.marks().stream().map(this::mark).toList()))
                .value("refused", terminal.json(move.refused()))
                .done();
    }

    private static JsonObject amount(AmountMove move) {
        return new FieldWriter()
                .text("where", move.path())
                .word("kind", move.kind())
                .decimal("before", move.before())
                .decimal("after", move.after())
                .done();
    }

    private JsonObject bill(PriceMove move, BigDecimal quantity) {
        BulkPreview.Bill bill = preview.bill(move, quantity);
        return new FieldWriter()
                .decimal("quantity", quantity)
                .text("before", plain(bill.before()))
                .text("after", plain(bill.after()))
                .done();
    }

    private JsonObject mark(PriceMark mark) {
        return new FieldWriter()
                .flag("before", mark.before())
                .value("problem", terminal.json(mark.problem()))
                .done();
    }

    private JsonObject example(ExampleMove move) {
        return new FieldWriter()
                .word("kind", Kind.of(move.owner()))
                .text("code", move.owner().code())
                .text("name", move.example().name())
                .text("expected", plain(move.example().expected()))
                .text("before", plain(move.before()))
                .text("after", plain(move.after()))
                .text("currency", move.result().currency().getCurrencyCode())
                .flag("fails", move.fails())
                .flag("taken", move.fails() && taken.contains(move.place()))
                .done();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
