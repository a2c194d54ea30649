package dev.tierdesk.exchange.gateway;

import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.gateway.OpenApi.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The endpoints of an OpenAPI document as Markdown: a table for each tag, in the order of the document.
public final class EndpointList {
    /// The words of the tables' heads, and for a deprecated endpoint.
    public record Words(String method, String path, String summary, String parameters, String deprecated) {}

    private EndpointList() {}

    /// The list; only the title where there is no endpoint.
    public static String markdown(GatewayFile file, Words words) {
        OpenApi api = new OpenApi(file.tree());
        JsonObject info = Nodes.object(file.tree(), "info");
        StringBuilder out = new StringBuilder();
        String title = (Nodes.text(info, "title") + " " + Nodes.text(info, "version")).strip();
        out.append("# ").append(plain(title)).append('\n');
        byTag(file.tree(), api.operations()).forEach((tag, operations) -> {
            if (!tag.isEmpty()) {
                out.append("\n## ").append(plain(tag)).append('\n');
            }
            out.append('\n').append(line(cells(words.method(), words.path(), words.summary(), words.parameters())));
            out.append("|---|---|---|---|\n");
            operations.forEach(operation -> out.append(line(row(api, operation, words))));
        });
        return out.toString();
    }

    private static List<String> row(OpenApi api, Operation operation, Words words) {
        String summary = Nodes.text(operation.json(), "summary");
        String text = summary.isEmpty() ? Nodes.text(operation.json(), "operationId") : summary;
        boolean deprecated = Nodes.isTrue(operation.json(), "deprecated");
        return cells(operation.method(), "`" + operation.path().replace("`", "") + "`",
                deprecated ? text + " (" + words.deprecated() + ")" : text,
                Stream.of(operation.pathItem(), operation.json())
                        .flatMap(object -> Nodes.items(object, "parameters").stream())
                        .map(value -> Nodes.text(api.resolved(value), "name"))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    /// The operations of each tag: the tags the document lists first, those of no tag last. An operation stands under
    /// its first tag.
    private static Map<String, List<Operation>> byTag(JsonObject root, List<Operation> operations) {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        Nodes.objects(root, "tags").forEach(tag -> byTag.put(Nodes.text(tag, "name"), new ArrayList<>()));
        for (Operation operation : operations) {
            byTag.computeIfAbsent(OpenApi.firstTag(operation), t -> new ArrayList<>()).add(operation);
        }
        Map<String, List<Operation>> sorted = new LinkedHashMap<>();
        byTag.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Comparator.comparing(entry -> entry.getKey().isEmpty()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static List<String> cells(String... texts) {
        return Stream.of(texts).map(EndpointList::plain).toList();
    }

    /// A text on one line that ends no cell and begins no markup of HTML.
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    }
}
