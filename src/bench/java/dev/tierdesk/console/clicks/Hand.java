package dev.tierdesk.console.clicks;

import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.RandomCatalog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// A hand on mouse and keyboard that does what comes into its mind, and says what it did.
final class Hand {
    private static final List<String> TEXTS = List.of(
            "", " ", "0", "1", "7", "1.5", "1,5", "1,000", "1.000", "12.345,67", "12,345.67", "-3", "-0.01", "0.000001",
            "15000", "999999999999999999", "1e999999999", "NaN", "0.1234567890123456789", "1/3", "5%", "∞", "٣",
            "q * 0.01", "min(q, 10) / 0", "((", "=1+1", "growth", "api_calls", "translation-api", "Größe", "日本語", "😀",
            "{0} {name}", "<b>&amp;", "'; drop table x; --", "a,b;c\td", "line\nbreak", "2026-11-22", "31.12.2026",
            "2026-02-30", "12:75", "eu-north-1", "DE", "EUR", "x".repeat(5000), "9".repeat(60));
    private static final List<String> KEYS = List.of(
            "Tab", "Tab", "Tab", "Shift+Tab", "Enter", "Enter", "Esc", "Esc", "Up", "Down", "Down", "Left", "Right",
            "Space", "Home", "End", "Page Down", "Page Up", "Delete", "Backspace", "F1", "Shift+F1", "F2", "F10",
            "Shift+F10", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+S", "Ctrl+S", "Ctrl+K", "Ctrl+F",
            "Ctrl+P", "Ctrl+N", "Ctrl+D", "Ctrl+Shift+D", "Ctrl+M", "Ctrl+E", "Ctrl+I", "Ctrl+O", "Ctrl+Comma",
            "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Shift+P", "Alt+Left", "Alt+Right", "Alt+Down", "Shift+Down",
            "Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7", "Ctrl+8", "Ctrl+9", "Ctrl+Q");
    private static final List<KeyCode> LEAVING = List.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE);

    private final ClickedConsole console;
    private final Random random;
    private final List<String> said;

    Hand(ClickedConsole console, Random random, List<String> said) {
        this.console = console;
        this.random = random;
        this.said = said;
    }

    void act() {
        int what = random.nextInt(100);
        if (what < 52) {
            click();
        } else if (what < 75) {
            write();
        } else if (what < 93) {
            press();
        } else {
            change();
        }
        console.settle();
        if (random.nextInt(4) == 0) {
            console.rest();
        }
        if (random.nextInt(12) == 0) {
            console.escape();
        }
    }

    private void click() {
        int how = random.nextInt(20);
        Optional<Node> target = console.ask(() -> any(Targets.all()));
        said.add("click " + how + " " + console.ask(() -> target.map(Targets::name).orElse("nothing")));
        target.ifPresent(node -> console.tell(() -> {
            pointAt(node);
            switch (how) {
                case 0 -> robot().mouseClick(MouseButton.SECONDARY);
                case 1, 2, 3 -> {
                    robot().mouseClick(MouseButton.PRIMARY);
                    robot().mouseClick(MouseButton.PRIMARY);
                }
                case 4 -> held(KeyCode.SHIFT);
                case 5 -> held(KeyCode.CONTROL);
                default -> robot().mouseClick(MouseButton.PRIMARY);
            }
        }));
    }

    private void held(KeyCode key) {
        robot().keyPress(key);
        robot().mouseClick(MouseButton.PRIMARY);
        robot().keyRelease(key);
    }

    private void write() {
        String text = any(TEXTS).orElseThrow();
        boolean all = random.nextInt(4) > 0;
        Optional<KeyCode> leaving = random.nextBoolean() ? any(LEAVING) : Optional.empty();
        console.tell(() -> any(Targets.fields()).ifPresent(field -> {
            pointAt(field);
            robot().mouseClick(MouseButton.PRIMARY);
        }));
        String where = console.ask(() -> {
            Node focused = console.stage().getScene().getFocusOwner();
            if (!(focused instanceof TextInputControl field) || !field.isEditable()) {
                return "nowhere";
            }
            if (all) {
                field.selectAll();
            }
            field.replaceSelection(text);
            return Targets.name(field);
        });
        leaving.ifPresent(key -> console.tell(() -> robot().keyType(key)));
        said.add("write '" + text.substring(0, Math.min(40, text.length())) + "' " + where
                + leaving.map(key -> ", " + key).orElse(""));
    }

    private void press() {
        String keys = any(KEYS).orElseThrow();
        KeyCombination combination = KeyCombination.valueOf(keys);
        said.add("press " + keys + " in " + console.ask(() -> Targets.name(console.stage().getScene().getFocusOwner())));
        if (combination instanceof KeyCodeCombination code) {
            console.tell(() -> press(code));
        }
    }

    private void press(KeyCodeCombination keys) {
        Map<KeyCode, ModifierValue> modifiers = Map.of(
                KeyCode.CONTROL, keys.getControl(), KeyCode.SHIFT, keys.getShift(), KeyCode.ALT, keys.getAlt());
        List<KeyCode> held = modifiers.keySet().stream()
                .filter(key -> modifiers.get(key) == ModifierValue.DOWN)
                .toList();
        held.forEach(robot()::keyPress);
        robot().keyType(keys.getCode());
        held.forEach(robot()::keyRelease);
    }

    /// What is not done with one click: another screen, theme, language, size, a file dropped on the window.
    private void change() {
        switch (random.nextInt(12)) {
            case 0 -> {
                Theme.Choice theme = any(List.of(Theme.Choice.values())).orElseThrow();
                said.add("theme " + theme);
                console.tell(() -> console.console().theme(theme));
            }
            case 1 -> {
                String language = any(List.of("en", "de")).orElseThrow();
                said.add("language " + language);
                console.tell(() -> console.preferences().update(p -> p.withLanguage(language)));
            }
            case 2, 3, 4 -> {
                int width = 960 + random.nextInt(481);
                int height = 700 + random.nextInt(201);
                said.add("size " + width + " × " + height);
                console.show(width, height);
            }
            case 5 -> {
                Path file = file();
                said.add("drop " + file.getFileName());
                console.tell(() -> console.console().opened(List.of(file)));
            }
            default -> {
                ScreenName screen = any(List.of(ScreenName.values())).orElseThrow();
                said.add("screen " + screen);
                if (!console.hasCard()) {
                    console.tell(() -> console.console().window().ifPresent(w -> w.model().open(screen)));
                }
            }
        }
    }

    private Path file() {
        return switch (random.nextInt(4)) {
            case 0 -> console.file("demo.tierdesk", Demo.bytes());
            case 1 -> console.file("random.tierdesk", DocumentWriter.write(RandomCatalog.of(random.nextInt(50))));
            case 2 -> console.file("prices.csv", "code;plan;product;unit;amount\na;growth;vision-api;api_calls;0,01\n"
                    .getBytes(StandardCharsets.UTF_8));
            default -> console.file("broken.tierdesk", "{\"format\": 1".getBytes(StandardCharsets.UTF_8));
        };
    }

    private void pointAt(Node node) {
        Bounds bounds = node.getBoundsInLocal();
        Point2D middle = node.localToScreen(bounds.getCenterX(), bounds.getCenterY());
        if (middle != null) {
            robot().mouseMove(middle);
        }
    }

    private Robot robot() {
        return console.robot();
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }
}
