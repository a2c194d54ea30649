package dev.tierdesk.console.shell;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The cards over the scrim: one is seen at a time. A question covers the card that is open, which is there again, with
/// everything in it as it was, once the question is left. Used on the FX thread.
final class Cards {
    private final ModalPane modal = new ModalPane();
    private @Nullable Node focusBefore;
    private @Nullable Node told;
    private final Deque<Covered> covered = new ArrayDeque<>();
    private final ObservableValue<Node> focus = modal.sceneProperty().flatMap(Scene::focusOwnerProperty);

    /// A card that a question covers.
    ///
    /// @param focus where the focus was in it; null for nowhere
    private record Covered(Node card, @Nullable Node focus) {}

    Cards() {
        modal.setId("modal");
        modal.setFocusTraversable(false); // Tab would stop where nothing is seen
        modal.setInTransitionFactory(null); // a card is there at once
        modal.setOutTransitionFactory(null);
        modal.displayProperty().addListener((o, before, shown) -> {
            if (!shown) {
                left();
            }
        });
        focus.addListener((o, before, now) -> keepInCard(before, now));
        modal.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && e.getTarget() instanceof ListView<?>) {
                back(); // a list takes Esc for the end of an edit
                e.consume();
            }
        });
        modal.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (isForWindow(e)) {
                e.consume();
            }
        });
    }

    /// What lies over the window.
    Node layer() {
        return modal;
    }

    /// Shows a card in place of whatever is open.
    void show(Parent card) {
        covered.clear();
        open(card);
    }

    /// Shows a question over the card that is open.
    void ask(Parent question) {
        if (modal.isDisplay()) {
            covered.push(new Covered(modal.getContent(), focus()));
        }
        open(question);
    }

    /// Shows what has to be told as a question is shown; the next takes its place.
    void tell(Parent card) {
        if (told != null && told.equals(modal.getContent())) {
            open(card);
        } else {
            ask(card);
        }
        told = card;
    }

    /// Leaves the open card. Where it is a question, what it covers is open again.
    void back() {
        modal.hide();
    }

    /// Leaves all cards.
    void close() {
        covered.clear();
        modal.hide();
    }

    /// Whether a card is open.
    ReadOnlyBooleanProperty openProperty() {
        return modal.displayProperty();
    }

    private void open(Parent card) {
        if (!modal.isDisplay()) {
            focusBefore = focus();
        }
        if (modal.getSkin() == null) {
            modal.applyCss(); // without its skin it would not hear that it is to show something
            modal.getParent().layout();
        }
        modal.show(card);
        dress(card);
        takeFocus(card);
    }

    /// What a scroll pane holds is in the card only once that has its skins. In a window that was closed meanwhile there
    /// is no style for them.
    private static void dress(Parent card) {
        Scene scene = card.getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) {
            card.applyCss();
        }
    }

    /// Esc and a click beside the card lead here, too.
    private void left() {
        told = null;
        Covered under = covered.poll();
        if (under != null) {
            modal.show(under.card());
            if (under.focus() != null) {
                under.focus().requestFocus();
            }
            return;
        }
        modal.setContent(null); // Enter would still press the default button of a card that nobody sees
        if (focusBefore != null) {
            focusBefore.requestFocus();
            focusBefore = null;
        }
    }

    private @Nullable Node focus() {
        return focus.getValue();
    }

    /// Tab goes from the last field of a card to its first, not to what lies under it; arrow keys lead nowhere there.
    private void keepInCard(@Nullable Node before, @Nullable Node now) {
        if (!modal.isDisplay() || now == null || isInACard(now)) {
            return;
        }
        Node card = modal.getContent();
        List<Node> stops = stops(card).toList();
        int at = before == null ? -1 : stops.indexOf(before);
        if (at < 0) {
            takeFocus((Parent) card);
        } else if (stops.size() > 1 && at == stops.size() - 1) {
            stops.get(1).requestFocus();
            stops.get(1).requestFocusTraversal(TraversalDirection.PREVIOUS); // so that it is seen, as with Tab
        } else if (stops.size() > 1 && at == 0) {
            stops.get(stops.size() - 2).requestFocus();
            stops.get(stops.size() - 2).requestFocusTraversal(TraversalDirection.NEXT);
        } else {
            stops.get(at).requestFocus();
        }
    }

    /// In one of these cards, or of others that lie over the window: two that take the focus from each other never end.
    private static boolean isInACard(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ModalPane) {
                return true;
            }
        }
        return false;
    }

    /// What the Tab key stops at, in its order.
    private static Stream<Node> stops(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> inside = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Cards::stops)
                : Stream.empty();
        return node.isFocusTraversable() ? Stream.concat(Stream.of(node), inside) : inside;
    }

    /// Whether a key would be a command of the window, which would act on what lies under the card. Quit is one for
    /// both.
    private static boolean isForWindow(KeyEvent e) {
        return switch (e.getCode()) {
            case F1, F10, DELETE -> true;
            case LEFT, RIGHT -> e.isAltDown();
            case Q -> false;
            default -> e.isShortcutDown();
        };
    }

    /// Puts the focus on what Enter presses, or on the first of the rows to choose from, so that keys do not reach what
    /// lies under the card.
    private static void takeFocus(Parent card) {
        List<Button> buttons = buttons(card, ".button");
        buttons.stream().filter(Button::isDefaultButton).findFirst()
                .or(() -> buttons(card, ".choice-row").stream().findFirst())
                .or(() -> buttons.stream().filter(Button::isCancelButton).findFirst())
                .or(() -> buttons.stream().findFirst())
                .ifPresent(Button::requestFocus);
    }

    private static List<Button> buttons(Parent card, String style) {
        return card.lookupAll(style).stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> !button.isDisabled())
                .toList();
    }
}
