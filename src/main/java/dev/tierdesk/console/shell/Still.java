package dev.tierdesk.console.shell;

import dev.tierdesk.console.settings.Preferences.WindowPlace;
import dev.tierdesk.console.ui.Theme;
import java.nio.ByteBuffer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

/// The picture of a window as it was left, with every row that could be seen: what a start shows first, before there
/// are style sheets or a catalog. Made and shown on the FX thread.
///
/// @param title of the window
/// @param place of the window
/// @param theme that was chosen
/// @param isDark whether that showed dark colours
/// @param scale pixels of the picture for one of the window
/// @param width of the picture in pixels
/// @param height of the picture in pixels
/// @param pixels by rows, four bytes each: blue, green, red, opacity, the colours multiplied with it; never changed
public record Still(
        String title, WindowPlace place, Theme.Choice theme, boolean isDark, double scale, int width, int height,
        ByteBuffer pixels) {
    /// Far more than any screen has.
    static final int MOST_PIXELS = 64_000_000;
    static final int PIXEL_BYTES = 4;

    public Still {
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS || !(scale > 0)) {
            throw new IllegalArgumentException(width + " × " + height + " pixels at " + scale);
        }
        if (pixels.remaining() != width * height * PIXEL_BYTES) {
            throw new IllegalArgumentException(pixels.remaining() + " bytes");
        }
    }

    /// Takes the picture of what is shown.
    ///
    /// @param stage that shows it
    static Still of(Node shown, Stage stage, WindowPlace place, Theme.Choice theme) {
        double scale = stage.getOutputScaleX();
        SnapshotParameters parameters = new SnapshotParameters();
        if (scale != 1) { // letters stand a little otherwise where anything is transformed
            parameters.setTransform(Transform.scale(scale, scale));
        }
        WritableImage image = shown.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] pixels = new byte[width * height * PIXEL_BYTES];
        image.getPixelReader().getPixels(
                0, 0, width, height, PixelFormat.getByteBgraPreInstance(), pixels, 0, width * PIXEL_BYTES);
        return new Still(
                stage.getTitle(), place, theme, Theme.isDark(theme), scale, width, height, ByteBuffer.wrap(pixels));
    }

    /// Whether it looks as the window will: the colours of the system may be others by now.
    public boolean isTimely() {
        return isDark == Theme.isDark(theme);
    }

    /// Shows it in a window that shows nothing yet.
    public void on(Stage stage) {
        stage.setTitle(title);
        stage.setScene(new Scene(new Pane(view()), width / scale, height / scale));
    }

    /// It in the size of the window.
    ImageView view() {
        ImageView view = new ImageView(new WritableImage(
                new PixelBuffer<>(width, height, pixels.duplicate(), PixelFormat.getByteBgraPreInstance())));
        view.setFitWidth(width / scale);
        view.setFitHeight(height / scale);
        return view;
    }
}
