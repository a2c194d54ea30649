package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.ProblemCatalogs;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.NewCatalogStart;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.words.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Every problem leads to something one can type into, choose or press: the editor has a field for each place. Versions
/// of plans cannot be edited; theirs lead to where they are listed.
@OnScreen
class ProblemRoadsTest {
    @TempDir
    static Path folder;

    private OpenConsole open;

    @Start
    void start(Stage stage) throws Exception {
        open = new OpenConsole(stage, Files.createTempDirectory(folder, "roads"), 1000, 960);
        open.console.create(new NewCatalogStart("Roads", Currency.getInstance("EUR"), ZoneOffset.UTC, "Ada"));
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void everyProblemLeadsToAField(FxRobot robot) {
        open.untilOpen();
        Map<ProblemCode, Catalog> catalogs = ProblemCatalogs.all();
        Set<String> roads = new HashSet<>();
        Map<String, String> lost = new TreeMap<>();
        catalogs.forEach((code, catalog) -> placesOf(code, catalog).forEach(place -> {
            if (!roads.add(place.kind() + " " + place.field())) {
                return;
            }
            follow(robot, catalog, place);
            Node focused = open.window().root().getScene().getFocusOwner();
            boolean found = place.kind() == Kind.VERSION
                    ? open.window().model().screen().get() == ScreenName.PLANS
                    : isField(focused) && isShown(focused);
            if (!found) {
                lost.put(code.name() + " " + place.field(), place + " leads to " + focused);
            }
        }));
        assertThat(lost).isEmpty();
        assertThat(catalogs).hasSizeGreaterThan(80);
    }

    @Test
    void whatAPlanLeavesOutLeadsToItsPricesAndAnUnusedUnitToItsLifecycle(FxRobot robot) {
        open.untilOpen();
        Map<ProblemCode, Catalog> catalogs = ProblemCatalogs.all();
        Map<CatalogProblem, String> buttons = Map.of(
                CatalogProblem.PLAN_WITHOUT_PRICES, "addPriceButton",
                CatalogProblem.UNIT_NOT_PRICED_HERE, "addPriceButton",
                CatalogProblem.REQUIRED_PRODUCT_MISSING, "addPriceButton",
                CatalogProblem.UNIT_UNUSED, "moreButton");
        buttons.forEach((code, button) -> {
            Catalog catalog = Objects.requireNonNull(catalogs.get(code));
            follow(robot, catalog, placesOf(code, catalog).getFirst());

            assertThat(open.window().root().getScene().getFocusOwner().getId()).as(code.name()).isEqualTo(button);
        });
    }

    private void follow(FxRobot robot, Catalog catalog, Place place) {
        robot.interact(() -> {
            open.workspace().revert(List.copyOf(open.workspace().drafts().keySet()));
            open.workspace().restore(drafts(catalog));
            open.window().root().lookup("#nav-overview").requestFocus();
            open.window().navigator().open(place.kind(), place.code(), place.field());
        });
    }

    private static List<Place> placesOf(ProblemCode code, Catalog catalog) {
        List<Problem> problems = CatalogCheck.problems(catalog, Clock.systemUTC());
        assertThat(problems).extracting(Problem::code).contains(code);
        return problems.stream()
                .filter(problem -> problem.code().equals(code))
                .map(problem -> Place.of(problem.where()).orElseThrow())
                .toList();
    }

    private List<Draft> drafts(Catalog catalog) {
        CatalogSettings mine = open.saved().settings();
        CatalogSettings theirs = catalog.settings();
        List<Draft> drafts = new ArrayList<>();
        for (Aggregate aggregate : catalog.aggregates()) {
            drafts.add(aggregate instanceof CatalogSettings
                    ? new Draft(mine, mine.with(e -> {
                        e.taxRules = theirs.taxRules();
                        e.variables = theirs.variables();
                    }), Map.of())
                    : new Draft(null, aggregate, Map.of()));
        }
        return drafts;
    }

    private boolean isShown(Node node) {
        Node screen = open.window().screen(open.window().model().screen().get()).root();
        for (Node parent = node; parent != null; parent = parent.getParent()) {
            if (parent.equals(screen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isField(Node node) {
        return switch (node) {
            case TextInputControl input -> !"searchField".equals(input.getId());
            case TableView<?> table -> "attachedTable".equals(table.getId());
            default -> node instanceof ComboBoxBase<?> || node instanceof ButtonBase;
        };
    }
}
