package dev.tierdesk.console.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/// Draws what is scrolled as it is. JavaFX's own skin keeps a picture of it besides, some 2 MB each, which is drawn
/// anew whenever anything in it changes, and which stays when the pane goes. Named by the style sheet `base.css`.
public final class ScrollSkin extends ScrollPaneSkin {
    public ScrollSkin(ScrollPane pane) {
        super(pane);
        getChildren().forEach(child -> child.setCache(false));
    }
}
