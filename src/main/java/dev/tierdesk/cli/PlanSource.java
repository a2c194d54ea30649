package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanVersion;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where a command that reads plans takes its catalog from, and the plans in it.
final class PlanSource {
    @Option(names = "--file", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Mixin
    private AnyCatalog other = new AnyCatalog();

    /// The catalog.
    ///
    /// @throws Refusal if there is not exactly one source, or it cannot be read
    Catalog read(Terminal terminal) {
        return other.read(file, terminal);
    }

    /// The plan of this code.
    ///
    /// @throws Refusal if there is none
    static Plan plan(Catalog catalog, String code, Terminal terminal) {
        return catalog.plan(code).orElseThrow(() -> Refusal.noSuch(Kind.PLAN, code, catalog, terminal));
    }

    /// A version by `growth@7`, or the draft by `growth`.
    ///
    /// @throws Refusal if there is none
    static PlanState state(Catalog catalog, String code, Terminal terminal) {
        if (catalog.plan(code).isPresent() || !code.contains("@")) {
            return PlanState.draft(plan(catalog, code, terminal), catalog);
        }
        PlanVersion version = catalog.version(code).orElseThrow(() -> {
            String plan = PlanVersion.planOf(code);
            List<String> known = catalog.versionsOf(plan).stream().map(PlanVersion::code).toList();
            if (known.isEmpty() && catalog.plan(plan).isEmpty()) {
                return Refusal.noSuch(Kind.PLAN, plan, catalog, terminal);
            }
            return Refusal.wrongUse(terminal.messages().get(
                    known.isEmpty() ? "cli.no-version" : "cli.no-such-version", "code", code,
                    "plan", plan, "known", String.join(", ", known)));
        });
        return PlanState.of(version, catalog);
    }
}
