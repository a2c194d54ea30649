package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Aggregation.COUNT;
import static dev.tierdesk.catalog.Aggregation.MAX;
import static dev.tierdesk.catalog.Aggregation.PERCENTILE_95;
import static dev.tierdesk.catalog.Aggregation.SUM;
import static dev.tierdesk.catalog.Aggregation.UNIQUE;

import dev.tierdesk.pricing.RoundingPolicy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a new catalog starts with (`catalog.md` 2): product types with their billable units, tax examples. All of it is
/// data of the catalog's settings from then on.
public final class Defaults {
    /// The product type whose products should say their base path and version.
    public static final String STANDARD_API = "STANDARD_API";

    /// Days after which a subscription list counts as unknown.
    public static final int SUBSCRIPTION_AGE_LIMIT_DAYS = 7;

    private static final List<ProductType> TYPES = List.of(
            new ProductType(STANDARD_API, "Standard API", Credential.BEARER_KEY,
                    List.of(
                            unit("api_calls", "API calls", "call", COUNT, "api_call", null),
                            unit("response_size", "Response size", "byte", SUM, "api_call", "response_bytes"),
                            unit("request_size", "Request size", "byte", SUM, "api_call", "request_bytes"),
                            unit("latency_p95", "Latency P95", "ms", PERCENTILE_95, "api_call", "latency_ms")),
                    List.of(
                            unit("data_transfer", "Data transfer", "byte", SUM, "api_call", "response_bytes"),
                            unit("active_users", "Active users", "user", UNIQUE, "api_call", "user_id"),
                            unit("compute_time", "Compute time", "ms", SUM, "api_call", "latency_ms"),
                            unit("error_requests", "Error requests", "request", COUNT, "api_call", "error_count"))),
            new ProductType("AGENTIC_API", "Agentic API", Credential.BEARER_KEY,
                    List.of(
                            unit("agent_invocations", "Agent invocations", "invocation", COUNT, "agent_invocation",
                                    null),
                            unit("workflow_steps", "Workflow steps", "step", COUNT, "workflow_step", null),
                            unit("context_window_size", "Context window size", "token", SUM, "agent_invocation",
                                    "context_tokens"),
                            unit("execution_duration", "Execution duration", "ms", SUM, "agent_invocation",
                                    "duration_ms")),
                    List.of(
                            unit("agentic_requests", "Agentic requests", "request", COUNT, "agentic_request",
                                    "request_count"),
                            unit("agentic_steps", "Agentic steps", "step", SUM, "agentic_request", "agent_step_count"),
                            unit("agentic_tool_calls", "Agentic tool calls", "call", COUNT, "agentic_request",
                                    "tool_call_count"),
                            unit("agentic_input_tokens", "Agentic input tokens", "token", SUM, "agentic_request",
                                    "input_tokens"),
                            unit("agentic_output_tokens", "Agentic output tokens", "token", SUM, "agentic_request",
                                    "output_tokens"),
                            unit("agentic_compute_time", "Agentic compute time", "ms", SUM, "agentic_request",
                                    "latency_ms"),
                            unit("agentic_data_transfer", "Agentic data transfer", "byte", SUM, "agentic_request",
                                    "response_bytes"),
                            unit("agentic_active_users", "Agentic active users", "user", UNIQUE, "agentic_request",
                                    "user_id"))),
            new ProductType("AI_AGENT", "AI agent", Credential.CLIENT_CREDENTIALS,
                    List.of(
                            unit("input_tokens", "Input tokens", "token", SUM, "token_usage", "input_tokens"),
                            unit("output_tokens", "Output tokens", "token", SUM, "token_usage", "output_tokens"),
                            unit("agent_sessions", "Agent sessions", "session", COUNT, "agent_session", null),
                            unit("tool_calls", "Tool calls", "call", COUNT, "tool_call", null)),
                    List.of(
                            unit("agent_steps", "Agent steps", "step", SUM, "agent_step", "step_count"),
                            unit("tokens_consumed", "Tokens consumed", "token", SUM, "token_usage", "total_tokens"),
                            unit("agent_tool_calls", "Agent tool calls", "call", COUNT, "tool_call", "tool_call_count"),
                            unit("execution_minutes", "Execution minutes", "minute", SUM, "agent_session",
                                    "execution_minutes"),
                            unit("gpu_hours", "GPU hours", "hour", SUM, "agent_session", "gpu_hours"),
                            unit("knowledge_queries", "Knowledge queries", "query", COUNT, "knowledge_query",
                                    "kb_query_count"),
                            unit("tasks_completed", "Tasks completed", "task", COUNT, "agent_task",
                                    "task_completed_count"),
                            unit("active_agents", "Active agents", "agent", MAX, "agent_session",
                                    "concurrent_agents"))),
            new ProductType("MCP_SERVER", "MCP server", Credential.CLIENT_CREDENTIALS,
                    List.of(
                            unit("tool_invocations", "Tool invocations", "invocation", COUNT, "tool_invocation", null),
                            unit("session_duration", "Session duration", "second", SUM, "mcp_session",
                                    "duration_seconds"),
                            unit("active_sessions", "Active sessions", "session", UNIQUE, "mcp_session", "session_id"),
                            unit("unique_agents", "Unique agents", "agent", UNIQUE, "mcp_session", "agent_id")),
                    List.of(
                            unit("mcp_tool_calls", "MCP tool calls", "call", COUNT, "tool_invocation",
                                    "tool_call_count"),
                            unit("mcp_session_duration", "MCP session duration", "minute", SUM, "mcp_session",
                                    "duration_minutes"),
                            unit("mcp_active_sessions", "MCP active sessions", "session", MAX, "mcp_session",
                                    "concurrent_sessions"),
                            unit("mcp_connected_agents", "MCP connected agents", "agent", UNIQUE, "mcp_session",
                                    "agent_id"),
                            unit("mcp_input_tokens", "MCP input tokens", "token", SUM, "tool_invocation",
                                    "input_tokens"),
                            unit("mcp_output_tokens", "MCP output tokens", "token", SUM, "tool_invocation",
                                    "output_tokens"),
                            unit("mcp_errors", "MCP errors", "error", COUNT, "tool_invocation", "error_count"),
                            unit("mcp_p95_latency", "MCP P95 latency", "ms", PERCENTILE_95, "tool_invocation",
                                    "response_time_ms"))),
            new ProductType("OTHER", "Other", Credential.NONE, List.of(), List.of()));

    private Defaults() {}

    /// The product types that are shipped, with the units ticked for each and further templates.
    public static List<ProductType> productTypes() {
        return TYPES;
    }

    /// The settings of a new catalog, with the shipped product types and the example tax rates.
    public static CatalogSettings settings(UUID id, String name, Currency currency, ZoneId timeZone) {
        return new CatalogSettings(id, name, List.of(currency), RoundingPolicy.DEFAULT, timeZone, null, false,
                TaxTable.examples(), List.of(), TYPES, SUBSCRIPTION_AGE_LIMIT_DAYS, List.of());
    }

    /// A unit offered for a new product.
    ///
    /// @param ticked whether it is chosen before anybody chooses
    /// @param existing whether the catalog has it; otherwise it is made with the product
    public record Offer(BillableUnit unit, boolean ticked, boolean existing) {}

    /// The units to offer for a new product of this type: those the type ticks, its templates, then the catalog's other
    /// active units that suit the type. Where the catalog has a unit of the code, it is that one.
    ///
    /// @param ids makes the ids of units that the catalog does not have yet
    public static List<Offer> offers(Catalog catalog, String type, Supplier<UUID> ids) {
        List<Offer> offers = new ArrayList<>();
        for (ProductType known : catalog.settings().productTypes()) {
            if (known.code().equals(type)) {
                known.units().forEach(template -> offer(template, true, catalog, ids, offers));
                known.templates().forEach(template -> offer(template, false, catalog, ids, offers));
            }
        }
        for (BillableUnit unit : catalog.units()) {
            boolean suits = unit.productTypes().isEmpty() || unit.productTypes().contains(type);
            boolean offered = offers.stream().anyMatch(o -> o.unit().code().equals(unit.code()));
            if (suits && !offered && unit.status() == UnitStatus.ACTIVE) {
                offers.add(new Offer(unit, false, true));
            }
        }
        return List.copyOf(offers);
    }

    private static void offer(
            UnitTemplate template, boolean ticked, Catalog catalog, Supplier<UUID> ids, List<Offer> offers) {
        BillableUnit existing = catalog.unit(template.code()).orElse(null);
        if (existing == null) {
            offers.add(new Offer(template.toUnit(ids.get()), ticked, false));
        } else if (existing.status() == UnitStatus.ACTIVE) {
            offers.add(new Offer(existing, ticked, true));
        }
    }

    private static UnitTemplate unit(
            String code, String name, String label, Aggregation aggregation, String eventType,
            @Nullable String eventField) {
        return new UnitTemplate(code, name, label, aggregation, eventType, eventField);
    }
}
