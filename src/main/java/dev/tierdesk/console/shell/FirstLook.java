package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.LightList;
import dev.tierdesk.console.ui.ListGlance;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// What the window shows while its catalog is being opened: navigation, and the rows that could be seen when it was
/// left. Nothing can be edited in it; the screen and the row that are chosen meanwhile, the window opens. Used on the
/// FX thread.
public final class FirstLook {
    private static final List<String> MENUS = List.of("file", "edit", "view", "catalog", "tools", "help");

    /// Between their titles there is room for what they open with.
    private static final double MENU_GAP = 13;

    private final StackPane root = new StackPane();
    private final HBox work = new HBox();
    private final Navigation bar;
    private final ScreenName left;
    private final @Nullable Node picture;
    private final @Nullable LightList list;
    private ScreenName chosen;

    /// @param still of the same window, seen where neither rows nor navigation are; null for none
    /// @param screen that will be open; the rows of another are not shown
    public FirstLook(Glance glance, @Nullable Still still, String screen, Messages messages) {
        left = ScreenName.of(screen).orElse(ScreenName.OVERVIEW);
        chosen = left;
        bar = new Navigation(messages, this::choose);
        VBox navigation = new VBox();
        navigation.getStyleClass().add("navigation");
        bar.fill(navigation, new Menu());
        Map<ScreenName, Integer> counts = new EnumMap<>(ScreenName.class);
        glance.counts().forEach((key, count) -> ScreenName.of(key).ifPresent(name -> counts.put(name, count)));
        bar.show(counts);
        bar.select(left);
        ListGlance rows = glance.list();
        list = rows == null || !glance.screen().equals(screen) ? null : new LightList(rows);
        picture = still == null || !glance.screen().equals(screen) ? null : still.view();
        fill(glance.dock());
        BorderPane frame = new BorderPane(work);
        frame.setTop(menus(messages));
        frame.setLeft(navigation);
        frame.setBottom(status(glance, messages));
        root.getStyleClass().add("shell");
        Views.style(root, FirstLook.class, "shell.css");
        if (picture != null) {
            root.getChildren().add(picture);
            StackPane.setAlignment(picture, Pos.TOP_LEFT);
        }
        root.getChildren().add(frame);
        StackPane.setAlignment(frame, Pos.TOP_LEFT);
    }

    /// What the scene shows.
    public StackPane root() {
        return root;
    }

    /// The screen that is chosen.
    public ScreenName screen() {
        return chosen;
    }

    /// Lets the window that takes its place, at the chosen screen, go on with the rows from here.
    public void handTo(Window window) {
        UUID top = list == null ? null : list.top();
        if (list != null && top != null && chosen == left) {
            window.root().applyCss(); // a list is scrolled by its size
            window.root().layout();
            window.screen(chosen).resume(top, list.marked());
        }
    }

    private void choose(ScreenName name) {
        chosen = name;
        bar.select(name);
        work.setVisible(name == left);
        if (picture != null) {
            picture.setVisible(name == left);
        }
    }

    private void fill(double dock) {
        if (list != null) {
            work.getChildren().addAll(list, divider());
        }
        Region editor = new Region();
        editor.getStyleClass().add("editor");
        HBox.setHgrow(editor, Priority.ALWAYS);
        editor.setVisible(picture == null);
        work.getChildren().add(editor);
        if (dock > 0) {
            Region preview = new Region();
            preview.getStyleClass().add("dock");
            preview.setMinWidth(dock);
            preview.setVisible(picture == null);
            work.getChildren().addAll(divider(), preview);
        }
    }

    private static HBox menus(Messages messages) {
        HBox container = new HBox(MENU_GAP);
        container.getStyleClass().add("container");
        for (String menu : MENUS) {
            Label title = new Label(messages.get("shell.menu." + menu).replace("_", ""));
            title.getStyleClass().add("menu-button");
            container.getChildren().add(title);
        }
        HBox bar = new HBox(container);
        bar.getStyleClass().add("menu-bar");
        HBox.setHgrow(bar, Priority.ALWAYS);
        FindButton find = new FindButton(messages);
        find.setMouseTransparent(true); // nothing can be found yet
        HBox row = new HBox(bar, find);
        row.getStyleClass().add("menu-row");
        return row;
    }

    private static HBox status(Glance glance, Messages messages) {
        Label name = new Label(glance.catalog(), Icons.of(MaterialDesignD.DATABASE_OUTLINE));
        Label opening = new Label(messages.get("shell.status.opening"));
        opening.getStyleClass().add("muted");
        Label currency = new Label(glance.currency());
        currency.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region divider = new Region();
        divider.getStyleClass().add("divider");
        HBox status = new HBox(name, divider, opening, space, currency);
        status.getStyleClass().add("status");
        return status;
    }

    private static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("split-pane-divider");
        HBox pane = new HBox(line);
        pane.getStyleClass().add("split-pane");
        return pane;
    }
}
