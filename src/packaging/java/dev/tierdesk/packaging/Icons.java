package dev.tierdesk.packaging;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// Draws the icons of `icons/*.svg` in every size and container.
final class Icons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512, 1024};

    private Icons() {}

    /// Leaves `tierdesk-16.png` and so on, `tierdesk.png`, `tierdesk.ico` and `tierdesk.icns` in `target/icons`, and
    /// the same of the file icon.
    static void draw(Project project) throws IOException {
        Files.createDirectories(project.icons());
        for (String name : new String[] {"tierdesk", "tierdesk-file"}) {
            Path svg = project.base().resolve("icons").resolve(name + ".svg");
            SVGDocument drawing = Objects.requireNonNull(new SVGLoader().load(svg.toUri().toURL()), svg::toString);
            Map<Integer, byte[]> pngs = new TreeMap<>();
            for (int size : SIZES) {
                pngs.put(size, png(drawing, size));
                Files.write(project.icons().resolve(name + "-" + size + ".png"), pngs.get(size));
            }
            Files.write(project.icons().resolve(name + ".png"), pngs.get(512));
            Files.write(project.icons().resolve(name + ".ico"), IconFiles.ico(pngs));
            Files.write(project.icons().resolve(name + ".icns"), IconFiles.icns(pngs));
        }
    }

    private static byte[] png(SVGDocument drawing, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
