package dev.tierdesk.exchange.openapi;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.gateway.OpenApi;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// What an OpenAPI document proposes for a catalog.
final class OpenApiImport {
    private static final String ONE = "one";
    private static final String TAGS = "tags";
    private static final String FIRST = "calls";
    private static final String ALL = "all";
    private static final String NONE = "none";

    private static final String[] ROOT_NOT_KEPT = {"components", "consumes", "definitions", "externalDocs",
            "jsonSchemaDialect", "$self", "parameters", "paths", "produces", "responses", "security",
            "securityDefinitions", "webhooks"};

    private final ImportContext context;
    private final Report report = new Report();
    private final OpenApi api;
    private final ForeignObject root;
    private final Matches matches;
    private final List<Question> questions = new ArrayList<>();
    private final SequencedMap<String, BillableUnit> units = new LinkedHashMap<>();

    OpenApiImport(JsonObject tree, ImportContext context) {
        this.context = context;
        api = new OpenApi(tree);
        root = new ForeignObject(tree, Where.ROOT, report);
        matches = new Matches(context.present(), "openapi", context.clock());
    }

    Imported imported() {
        root.text("openapi");
        root.text("swagger");
        ForeignObject info = root.object("info");
        if (info == null) {
            root.neededText("info");
            return Imported.refused(report.list());
        }
        String title = info.neededText("title");
        String summary = info.text("summary", "");
        String description = info.text("description", summary);
        String version = info.text("version", "");
        info.notKept("contact", "license", "termsOfService");
        finish(info);
        String address = address();
        SequencedMap<String, String> tags = tags();
        root.notKept(ROOT_NOT_KEPT);
        finish(root);
        if (report.errors() > 0 || title == null) {
            return Imported.refused(report.list());
        }
        List<Product> products = new ArrayList<>();
        SequencedMap<String, String> wanted = products(title, description, tags);
        List<String> billed = billed();
        wanted.forEach((name, text) -> products.add(product(name, text, version, basePath(address), billed)));
        List<Aggregate> aggregates = new ArrayList<>(units.values());
        aggregates.addAll(products);
        return new Imported(aggregates, matches.list(), questions, report.list());
    }

    /// Names and descriptions of the products: of the whole, or of each tag and of what has none.
    private SequencedMap<String, String> products(String title, String description, SequencedMap<String, String> tags) {
        SequencedSet<String> used = new LinkedHashSet<>();
        boolean untagged = false;
        for (OpenApi.Operation operation : api.operations()) {
            String tag = OpenApi.firstTag(operation);
            untagged |= tag.isEmpty();
            if (!tag.isEmpty()) {
                used.add(tag);
            }
        }
        SequencedMap<String, String> products = new LinkedHashMap<>();
        if (used.size() > 1) {
            Question question = new Question(
                    "openapi.products", "openapi.products", Map.of("count", Integer.toString(used.size())),
                    List.of(Question.Choice.of(ONE), Question.Choice.of(TAGS)), ONE);
            questions.add(question);
            if (context.answer(question).equals(TAGS)) {
                tags.forEach((tag, text) -> {
                    if (used.remove(tag)) {
                        products.put(tag, text);
                    }
                });
                used.forEach(tag -> products.put(tag, ""));
            }
        }
        if (products.isEmpty() || untagged) {
            products.putFirst(title, description);
        }
        return products;
    }

    /// Codes of the units that the products are billed by.
    private List<String> billed() {
        List<UnitTemplate> templates = context.present().settings().productTypes().stream()
                .filter(type -> type.code().equals(Defaults.STANDARD_API))
                .findFirst()
                .map(ProductType::units)
                .orElse(List.of());
        if (templates.isEmpty()) {
            return List.of();
        }
        Question question = new Question("openapi.units", "openapi.units", Map.of(),
                List.of(Question.Choice.of(FIRST), Question.Choice.of(ALL), Question.Choice.of(NONE)), FIRST);
        questions.add(question);
        List<UnitTemplate> chosen = switch (context.answer(question)) {
            case ALL -> templates;
            case NONE -> List.of();
            default -> templates.subList(0, 1);
        };
        chosen.forEach(template -> units.computeIfAbsent(template.code(), code -> unit(template)));
        return units.values().stream().map(BillableUnit::code).toList();
    }

    /// The catalog's own unit, else one as the template says.
    private BillableUnit unit(UnitTemplate template) {
        Catalog present = context.present();
        BillableUnit unit = matches.unit(null, template.code(), template.name());
        return present.byId(unit.id()).isPresent()
                ? unit
                : template.toUnit(unit.id()).with(u -> {
                    u.code = unit.code();
                    u.name = unit.name();
                });
    }

    private Product product(String name, String description, String version, String basePath, List<String> billed) {
        return matches.product(null, null, name, Defaults.STANDARD_API).with(p -> {
            p.description = description.isEmpty() ? p.description : description;
            put(p.metadata, "api_version", version);
            put(p.metadata, "base_path", basePath);
            billed.stream().filter(unit -> !p.units.contains(unit)).forEach(p.units::add);
        });
    }

    private static void put(Map<String, String> metadata, String field, String value) {
        if (!value.isEmpty()) {
            metadata.put(field, value);
        }
    }

    private String address() {
        for (ForeignObject server : root.objects("servers")) {
            server.text("url");
            server.notKept("description", "name", "variables");
            finish(server);
        }
        root.text("basePath");
        root.notKept("host", "schemes");
        return api.address();
    }

    /// The tags that the document lists, with their descriptions.
    private SequencedMap<String, String> tags() {
        SequencedMap<String, String> tags = new LinkedHashMap<>();
        for (ForeignObject tag : root.objects("tags")) {
            String name = tag.neededText("name");
            String description = tag.text("description", tag.text("summary", ""));
            tag.notKept("externalDocs", "kind", "parent");
            finish(tag);
            if (name != null) {
                tags.putIfAbsent(name, description);
            }
        }
        return tags;
    }

    /// Extensions are part of OpenAPI and not kept; any other field that was not asked for is unknown.
    private static void finish(ForeignObject object) {
        object.names().stream().filter(name -> name.startsWith("x-")).forEach(object::notKept);
        object.finish();
    }

    /// The path of an address, without the slash at its end; empty where there is none.
    private static String basePath(String address) {
        int scheme = address.indexOf("://");
        int path = address.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        String found = path < 0 ? "" : address.substring(path);
        return found.endsWith("/") && found.length() > 1 ? found.substring(0, found.length() - 1) : found;
    }
}
