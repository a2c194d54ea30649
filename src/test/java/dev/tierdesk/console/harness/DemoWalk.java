package dev.tierdesk.console.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A walk through the console with the demo catalog open, a new one for each test; nothing may fail on the way.
public abstract class DemoWalk {
    private final int width;
    private final int height;

    @TempDir
    private Path folder = Path.of("");

    protected OpenConsole open;

    /// @param width of the window
    protected DemoWalk(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @BeforeEach
    final void openDemo() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        open = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            OpenConsole console = new OpenConsole(stage, folder, width, height);
            console.console.createDemo();
            return console;
        });
        open.untilOpen();
    }

    @AfterEach
    final void closeDemo() {
        assertThat(open.failures).isEmpty();
        open.close();
    }
}
