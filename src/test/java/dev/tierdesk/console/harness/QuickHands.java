package dev.tierdesk.console.harness;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

/// Hands on keyboard and mouse that are as quick as the window: after each stroke they wait for one pulse, where
/// TestFX's own sleep for several and move the mouse step by step. What takes longer is waited for with
/// [OpenConsole#until]. Before each test they call the methods marked [Start], on the FX thread and with the one stage;
/// after it they hide every window and let go of every key.
final class QuickHands extends FxRobot implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    @Override
    public void beforeEach(ExtensionContext context) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        Object test = context.getRequiredTestInstance();
        for (Method start : AnnotationSupport.findAnnotatedMethods(
                test.getClass(), Start.class, HierarchyTraversalMode.TOP_DOWN)) {
            interact(() -> ReflectionSupport.invokeMethod(start, test, stage));
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        robotContext().getKeyboardRobot().releaseNoWait();
        robotContext().getMouseRobot().releaseNoWait();
        interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == FxRobot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    @Override
    public FxRobot interact(Runnable runnable) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, runnable);
        OpenConsole.settle();
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            robotContext().getKeyboardRobot().pressNoWait(key);
            robotContext().getKeyboardRobot().releaseNoWait(key);
            OpenConsole.settle();
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            type(key);
        }
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        OpenConsole.settle();
        return this;
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        robotContext().getKeyboardRobot().releaseNoWait(keys);
        OpenConsole.settle();
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        return release(keys);
    }

    @Override
    public FxRobot write(char character) {
        Window window = robotContext().getWindowFinder().window(Window::isFocused);
        Scene scene = window.getScene();
        KeyCode key = switch (character) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
        robotContext().getBaseRobot().typeKeyboard(scene, key, Character.toString(character));
        OpenConsole.settle();
        return this;
    }

    @Override
    public FxRobot write(String text) {
        text.chars().forEach(character -> write((char) character));
        return this;
    }

    /// Clicks on a node as soon as it is there.
    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        OpenConsole.until(() -> lookup(query).queryAll().stream().anyMatch(Node::isVisible));
        return super.clickOn(query, motion, buttons);
    }

    @Override
    public FxRobot clickOn(PointQuery query, Motion motion, MouseButton... buttons) {
        pointAt(query);
        return clickOn(buttons);
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        MouseButton[] pressed = buttons.length == 0 ? new MouseButton[] {MouseButton.PRIMARY} : buttons;
        robotContext().getMouseRobot().pressNoWait(pressed);
        robotContext().getMouseRobot().releaseNoWait(pressed);
        OpenConsole.settle();
        return this;
    }

    @Override
    public FxRobot doubleClickOn(PointQuery query, Motion motion, MouseButton... buttons) {
        pointAt(query);
        clickOn(buttons);
        return clickOn(buttons);
    }

    /// Points at something until it has stood still for two pulses: the window may still be making room for it.
    private void pointAt(PointQuery query) {
        Point2D point = query.query();
        for (int still = 0; still < 2; still++) {
            robotContext().getMouseRobot().moveNoWait(point);
            OpenConsole.settle();
            Point2D now = query.query();
            if (!now.equals(point)) {
                point = now;
                still = -1;
            }
        }
    }
}
