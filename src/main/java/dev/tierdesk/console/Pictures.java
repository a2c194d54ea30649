package dev.tierdesk.console;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of a scene in a folder. Used on the FX thread.
final class Pictures {
    private final Path directory;
    private final List<Path> all = new ArrayList<>();

    Pictures(Path directory) {
        this.directory = directory;
    }

    /// Takes a picture of the scene as it is now; one of the same name is replaced.
    void take(Scene scene, String name) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Path file = directory.resolve(name + ".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.add(file);
    }

    /// Those that were taken.
    List<Path> all() {
        return List.copyOf(all);
    }
}
