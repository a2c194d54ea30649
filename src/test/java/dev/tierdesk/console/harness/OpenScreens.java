package dev.tierdesk.console.harness;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.console.overview.OverviewScreen;
import dev.tierdesk.console.plans.PlansScreen;
import dev.tierdesk.console.preview.Preview;
import dev.tierdesk.console.prices.PricesScreen;
import dev.tierdesk.console.problems.ProblemsScreen;
import dev.tierdesk.console.products.ProductsScreen;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.units.UnitsScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;

/// The screens of a window on a shop, and its preview, without the window. Used on the FX thread.
public final class OpenScreens {
    private static final List<String> FIRST =
            List.of("translation-api", "growth", "api_calls", "growth.translation-api.api_calls");

    private final OpenShop shop;
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    private final List<Screen> lists;
    private final List<Screen> others;
    private final Preview preview;
    private int tab;

    public OpenScreens(OpenShop shop) {
        this.shop = shop;
        Desk desk = shop.desk.shownWhile(seen);
        lists = List.of(new ProductsScreen(shop.workspace, desk), new PlansScreen(shop.workspace, desk),
                new UnitsScreen(shop.workspace, desk), new PricesScreen(shop.workspace, desk));
        others = List.of(new OverviewScreen(shop.workspace, desk), new ProblemsScreen(shop.workspace, desk));
        for (int i = 0; i < lists.size(); i++) {
            lists.get(i).select(FIRST.get(i));
        }
        preview = new Preview(shop.workspace, desk);
    }

    /// Whether they can be seen; what they missed they make up for then.
    public void seen(boolean now) {
        seen.set(now);
    }

    /// Opens a tab of the editors.
    public void tab(int index) {
        tab = index;
        lists.forEach(screen -> tabs(screen.root()).forEach(tabs -> tabs.getSelectionModel().select(index)));
    }

    /// Opens what the others have open.
    public void as(OpenScreens other) {
        for (int i = 0; i < lists.size(); i++) {
            Optional.ofNullable(other.lists.get(i).selected().getValue())
                    .flatMap(id -> shop.working().byId(id))
                    .map(Aggregate::code)
                    .ifPresent(lists.get(i)::select);
        }
        tab(other.tab);
    }

    /// What these show and the others do not, and the other way round.
    public List<String> differences(OpenScreens other) {
        List<String> here = visible();
        List<String> there = other.visible();
        return Stream.concat(without(here, there, "shown: "), without(there, here, "not shown: ")).toList();
    }

    private static Stream<String> without(List<String> lines, List<String> others, String what) {
        List<String> rest = new ArrayList<>(lines);
        others.forEach(rest::remove);
        return rest.stream().map(what::concat);
    }

    private List<String> visible() {
        Stream<Parent> screens = Stream.concat(lists.stream(), others.stream()).map(Screen::root);
        return Stream.concat(screens, Stream.of(preview.root()))
                .flatMap(root -> Visible.in(root).stream())
                .toList();
    }

    private static Stream<TabPane> tabs(Node node) {
        return switch (node) {
            case TabPane tabs -> Stream.of(tabs);
            case ScrollPane pane -> pane.getContent() == null ? Stream.empty() : tabs(pane.getContent());
            case SplitPane pane -> pane.getItems().stream().flatMap(OpenScreens::tabs);
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(OpenScreens::tabs);
            default -> Stream.empty();
        };
    }
}
