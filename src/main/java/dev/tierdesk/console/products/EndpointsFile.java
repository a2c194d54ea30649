package dev.tierdesk.console.products;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.NewFile;
import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.gateway.EndpointList;
import dev.tierdesk.exchange.gateway.GatewayFile;
import dev.tierdesk.exchange.gateway.GatewayFile.Kind;
import dev.tierdesk.exchange.gateway.Routes;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Writes the endpoints of an OpenAPI document as Markdown. Used on the FX thread.
final class EndpointsFile {
    private final Desk desk;
    private final Messages messages;

    /// The list, or why there is none.
    private record Listed(String markdown, List<Problem> problems) {}

    EndpointsFile(Desk desk) {
        this.desk = desk;
        messages = desk.messages();
    }

    /// Asks for the document, then where to.
    void export() {
        desk.dialogs().openFile(messages.get("products.endpoints.open"), "*").ifPresent(source ->
                desk.background().compute(messages.get("products.endpoints"), job -> listed(source), this::save));
    }

    private void save(Listed listed) {
        if (!listed.problems().isEmpty()) {
            desk.dialogs().toast(messages.problem(listed.problems().getFirst()), null, null);
            return;
        }
        NewFile file = new NewFile(messages.get("products.endpoints.save"), "endpoints",
                messages.get("products.endpoints.format"), List.of("md"));
        file.choose(desk.dialogs(), messages, target -> desk.background().compute(
                messages.get("products.endpoints"), job -> written(target, listed.markdown()),
                done -> desk.dialogs().toast(
                        messages.get(done ? "products.endpoints.done" : "products.endpoints.failed",
                                "path", target.toString()), null, null)));
    }

    private Listed listed(Path path) {
        Reading<Source> source = Source.read(path);
        if (source.value() == null) {
            return new Listed("", source.problems());
        }
        Reading<GatewayFile> file = GatewayFile.read(source.value().bytes(), Kind.OPENAPI);
        if (file.value() == null) {
            return new Listed("", file.problems());
        }
        List<Problem> errors = Routes.of(file.value()).problems().stream().filter(Problem::isError).toList();
        return new Listed(errors.isEmpty() ? EndpointList.markdown(file.value(), words()) : "", errors);
    }

    private EndpointList.Words words() {
        return new EndpointList.Words(messages.get("field.method"), messages.get("field.path"),
                messages.get("field.description"), messages.get("products.endpoints.parameters"),
                messages.get("products.endpoints.deprecated"));
    }

    private static boolean written(Path target, String markdown) {
        try {
            AtomicFile.write(target, markdown.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
