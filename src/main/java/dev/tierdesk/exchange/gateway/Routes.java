package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.ArrayList;
import java.util.List;

/// The routes of a gateway's file, in its order.
///
/// @param list empty where the file is refused
/// @param problems what is wrong with the file, and what of it a record does not keep
public record Routes(List<GatewayRoute> list, List<Problem> problems) {
    /// The most routes of one file.
    public static final int MAXIMUM = 20_000;

    /// The most characters of all limits and plugins of one file.
    private static final long MAXIMUM_TEXT = 64_000_000;

    public Routes {
        list = List.copyOf(list);
        problems = List.copyOf(problems);
    }

    /// All routes of a file.
    public static Routes of(GatewayFile file) {
        return of(file, "");
    }

    /// The routes of one service of a Kong configuration, or all of an OpenAPI document, which is one API.
    ///
    /// @param externalId name or id of the service; empty for all
    public static Routes of(GatewayFile file, String externalId) {
        Report report = new Report();
        List<GatewayRoute> routes = switch (file.kind()) {
            case KONG -> ofKong(file, externalId, report);
            case OPENAPI -> new OpenApiRoutes(file.tree(), report).list();
        };
        return new Routes(report.errors() > 0 ? List.of() : routes, report.list());
    }

    /// Whether the file was refused.
    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::isError);
    }

    private static List<GatewayRoute> ofKong(GatewayFile file, String externalId, Report report) {
        KongIndex index = new KongIndex(file.tree());
        KongFields.check(file.tree(), index, report);
        List<GatewayRoute> rows = new ArrayList<>();
        long text = 0;
        long count = 0;
        for (KongIndex.Route route : index.routes()) {
            count += KongIndex.size(route);
            if (count > MAXIMUM || text > MAXIMUM_TEXT) {
                tooMany(report, new Where(route.place()));
                return List.of();
            }
            if (report.errors() == 0 && index.isOf(route, externalId)) {
                List<GatewayRoute> some = index.rows(route);
                rows.addAll(some);
                text += some.getFirst().rateLimit().length() + some.getFirst().plugins().length();
            }
        }
        return rows;
    }

    static void tooMany(Report report, Where where) {
        report.add(Problem.of(ExchangeProblem.FILE_FIELD_VALUE, where)
                .with("field", "routes")
                .with("found", "> " + MAXIMUM)
                .with("expected", "≤ " + MAXIMUM));
    }
}
