package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The form for a new plan; nothing is made before [#create()]. Used on the FX thread.
final class NewPlanViewModel {
    private static final List<String> FIELDS = List.of("name", "code"); // as they stand in the form

    private final Workspace workspace;
    private final Desk desk;
    private final UUID id;
    private final Consumer<String> created;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ObjectProperty<Cadence> cadence = new SimpleObjectProperty<>(Cadence.MONTHLY);
    private final ObjectProperty<Currency> currency;
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private String suggested = "";

    /// @param created gets the code of the plan when it is written
    NewPlanViewModel(Workspace workspace, Desk desk, Consumer<String> created) {
        this.workspace = workspace;
        this.desk = desk;
        this.created = created;
        id = workspace.newId();
        currency = new SimpleObjectProperty<>(catalog().settings().defaultCurrency());
        name.addListener((o, before, text) -> suggest());
        code.addListener((o, before, text) -> check());
        check();
    }

    StringProperty name() {
        return name;
    }

    /// Follows the name until a person types another.
    StringProperty code() {
        return code;
    }

    ObjectProperty<Cadence> cadence() {
        return cadence;
    }

    ObjectProperty<Currency> currency() {
        return currency;
    }

    List<Currency> currencies() {
        return catalog().settings().currencies();
    }

    String words(Cadence of) {
        return new Dates(desk.messages(), catalog().settings().timeZone()).cadence(of);
    }

    /// What keeps it from being made, and warnings.
    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// Makes the plan.
    ///
    /// @return the field that keeps it from being made
    Optional<String> create() {
        check();
        Optional<String> obstacle = problems.get().stream()
                .filter(Problem::isError)
                .map(problem -> problem.where().path())
                .min(Comparator.comparingInt(FIELDS::indexOf));
        if (obstacle.isEmpty()) {
            Plan plan = plan();
            String label = desk.messages().get("plans.change.created", "name", plan.name());
            UndoOffer offer = new UndoOffer(workspace, desk);
            workspace.write(label, ChangeSource.EDIT, List.of(Change.created(plan)), change -> {
                created.accept(plan.code());
                offer.accept(change);
            }, desk.dialogs()::failed);
        }
        return obstacle;
    }

    private Plan plan() {
        return Plan.draft(id, code.get().strip(), name.get().strip(), currency.get())
                .with(e -> e.cadence = cadence.get());
    }

    private void suggest() {
        if (code.get().equals(suggested)) {
            Set<String> taken = catalog().plans().stream().map(Plan::code).collect(Collectors.toSet());
            suggested = name.get().isBlank() ? "" : Codes.suggest(Kind.PLAN, name.get(), taken);
            code.set(suggested);
        }
        check();
    }

    private void check() {
        problems.set(CatalogCheck.problems(plan(), catalog()).stream()
                .filter(problem -> !problem.code().equals(CatalogProblem.PLAN_WITHOUT_PRICES))
                .toList());
    }

    private Catalog catalog() {
        return workspace.working().get();
    }
}
