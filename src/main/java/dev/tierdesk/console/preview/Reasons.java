package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.console.ui.ProblemWords;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/// Why what the panel shows is not what stands in the editor, in words.
record Reasons(Messages messages) {
    /// The first problem, with the field it is in.
    String of(PricingException refused) {
        return new ProblemWords(messages).of(refused.problems().getFirst());
    }

    /// That a plan is in no currency.
    String noCurrency() {
        return new ProblemWords(messages).of(Problem.of(CatalogProblem.REQUIRED, new Where("currencies")));
    }

    /// A text that cannot be read yet in the editor of something shown.
    Optional<String> unfinished(Collection<Draft> drafts, Predicate<Aggregate> shown) {
        return drafts.stream()
                .filter(d -> d.value() != null && shown.test(d.value()))
                .flatMap(d -> d.unfinished().values().stream())
                .findFirst()
                .map(this::unread);
    }

    /// A text that is no number.
    String unread(String text) {
        return messages.get(
                Numbers.isTooLong(text) ? "preview.reason.tooLong" : "preview.reason.unread", "text", text);
    }

    /// A text that is not what a field is for.
    String unread(ContextField field, String text) {
        return switch (field.what()) {
            case COUNTRY -> messages.get("preview.reason.country", "text", text);
            case DATE -> messages.get("preview.reason.date", "text", text);
            case CARRIED_OVER -> messages.get("preview.reason.carriedOver", "text", text);
            case CURRENCY, BUYER, VAT_ID, CUSTOMER, DIMENSION, VARIABLE -> unread(text);
        };
    }
}
