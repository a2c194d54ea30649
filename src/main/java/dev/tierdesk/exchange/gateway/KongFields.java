package dev.tierdesk.exchange.gateway;

import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a Kong configuration says field by field: what is wrong, what a record does not keep, what Kong does not have
/// (`docs/format/kong.md`).
final class KongFields {
    private static final Pattern VERSION = Pattern.compile("[123](\\.\\d{1,2})?");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,32}");

    private static final String[] ROOT = {"_transform", "_info", "_workspace", "_konnect", "_comment", "_ignore",
            "_plugin_configs", "acls", "basicauth_credentials", "ca_certificates", "certificates", "consumer_groups",
            "consumer_group_consumers", "consumer_group_plugins", "consumers", "degraphql_routes", "filter_chains",
            "graphql_ratelimiting_cost_decorations", "hmacauth_credentials", "jwt_secrets", "key_sets",
            "keyauth_credentials", "keyauth_enc_credentials", "keys", "licenses", "mtls_auth_credentials",
            "oauth2_credentials", "partials", "rbac_endpoint_permissions", "rbac_roles", "snis", "targets", "upstreams",
            "vaults"};
    private static final String[] SERVICE = {"ca_certificates", "client_certificate", "connect_timeout", "created_at",
            "enabled", "id", "path_handling", "read_timeout", "retries", "tags", "tls_sans", "tls_verify",
            "tls_verify_depth", "updated_at", "write_timeout"};
    private static final String[] ROUTE = {"created_at", "destinations", "expression", "headers", "hosts",
            "https_redirect_status_code", "id", "path_handling", "preserve_host", "priority", "protocols",
            "regex_priority", "request_buffering", "response_buffering", "snis", "sources", "strip_path", "tags",
            "updated_at"};
    private static final String[] PLUGIN = {"created_at", "id", "tags", "updated_at"};
    private static final String[] INNER = {"_config", "condition", "enabled", "instance_name", "ordering", "partials",
            "protocols", "run_on"};

    private final KongIndex index;

    private KongFields(KongIndex index) {
        this.index = index;
    }

    static void check(JsonObject tree, KongIndex index, Report report) {
        KongFields fields = new KongFields(index);
        ForeignObject root = new ForeignObject(tree, Where.ROOT, report);
        String version = root.text("_format_version");
        if (version != null && !VERSION.matcher(version).matches()) {
            root.refuse(ExchangeProblem.FILE_FIELD_VALUE, "_format_version", version, "1.1, 2.1, 3.0");
        }
        checkOnce(index, report);
        root.objects("services").forEach(fields::checkService);
        root.objects("routes").forEach(fields::checkRoute);
        root.objects("plugins").forEach(fields::checkPlugin);
        root.notKept(ROOT);
        root.finish();
    }

    private static void checkOnce(KongIndex index, Report report) {
        Set<String> services = new HashSet<>();
        Set<String> routes = new HashSet<>();
        for (KongIndex.Service service : index.services()) {
            if (!service.key().isEmpty() && !services.add(service.key())) {
                twice(report, service.place(), service.key(), service.json());
            }
        }
        for (KongIndex.Route route : index.routes()) {
            if (!route.name().isEmpty() && !routes.add(route.name())) {
                twice(report, route.place(), route.name(), route.json());
            }
        }
    }

    private static void twice(Report report, String place, String name, JsonObject json) {
        report.add(Problem.of(ExchangeProblem.OBJECT_TWICE, new Where(place).field("name"))
                .with("found", name)
                .with("line", json.line())
                .with("column", json.column()));
    }

    private void checkService(ForeignObject service) {
        if (Stream.of("name", "id", "host").noneMatch(service::has)) {
            service.neededText("name");
        }
        for (String field : List.of("name", "url", "protocol", "host", "port", "path")) {
            service.text(field);
        }
        service.objects("routes").forEach(this::checkRoute);
        service.objects("plugins").forEach(this::checkPlugin);
        service.notKept(SERVICE);
        service.finish();
    }

    private void checkRoute(ForeignObject route) {
        route.text("name");
        route.texts("paths");
        for (String method : route.texts("methods")) {
            if (!METHOD.matcher(method).matches()) {
                route.refuse(ExchangeProblem.FILE_FIELD_VALUE, "methods", method, "GET, POST, PUT, PATCH, DELETE");
            }
        }
        JsonValue service = route.value("service");
        if (service != null && index.service(service) == null) {
            route.unknown("service", KongIndex.reference(service));
        }
        route.objects("plugins").forEach(this::checkPlugin);
        route.notKept(ROUTE);
        route.finish();
    }

    private void checkPlugin(ForeignObject plugin) {
        plugin.neededText("name");
        plugin.object("config");
        JsonValue service = plugin.value("service");
        if (service != null && index.service(service) == null) {
            plugin.unknown("service", KongIndex.reference(service));
        }
        JsonValue route = plugin.value("route");
        if (route != null && index.route(route) == null) {
            plugin.unknown("route", KongIndex.reference(route));
        }
        plugin.notKept("consumer", "consumer_group");
        plugin.notKept(PLUGIN);
        for (String field : INNER) {
            plugin.value(field);
        }
        plugin.finish();
    }
}
