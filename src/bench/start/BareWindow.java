import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that JavaFX can show, a window with a label, as a measure of our start: writes when its picture was drawn,
/// as the console does, and ends.
public final class BareWindow {
    private BareWindow() {}

    public static void main(String[] arguments) {
        tell("main");
        Application.launch(Bare.class);
    }

    static void tell(String what) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        try {
            Files.writeString(Path.of(System.getProperty("tierdesk.start-times")), what + " " + micros + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void show(Stage stage, Parent content) {
        stage.setScene(new Scene(content, 1440, 900));
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    new Region().snapshot(null, new WritableImage(1, 1));
                    Platform.runLater(() -> {
                        tell("painted");
                        Platform.exit();
                    });
                }
            }
        }.start();
    }

    public static final class Bare extends Application {
        @Override
        public void start(Stage stage) {
            tell("toolkit");
            show(stage, new StackPane(new Label("Bare")));
        }
    }
}
