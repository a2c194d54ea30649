package dev.tierdesk.packaging;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.Printable;
import java.io.ByteArrayOutputStream;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.SimpleDoc;
import javax.print.StreamPrintServiceFactory;

/// Prints a word and a picture as JavaFX does, with Java's own drawing, into a PostScript document; ends with an error
/// where that cannot be done. Started by [PrintTrial] in a Java of its own.
final class Printed {
    private static final int PICTURE = 40;

    private Printed() {}

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        DocPrintJob job = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                DocFlavor.SERVICE_FORMATTED.PRINTABLE, DocFlavor.BYTE_ARRAY.POSTSCRIPT.getMimeType())[0]
                .getPrintService(document)
                .createPrintJob();
        Printable page = (graphics, format, index) -> {
            draw((Graphics2D) graphics);
            return index == 0 ? Printable.PAGE_EXISTS : Printable.NO_SUCH_PAGE;
        };
        job.print(new SimpleDoc(page, DocFlavor.SERVICE_FORMATTED.PRINTABLE, null), null);
        if (!document.toString().contains("showpage")) {
            throw new IllegalStateException("nothing was printed");
        }
    }

    private static void draw(Graphics2D graphics) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, PICTURE));
        graphics.drawString("Tierdesk €", PICTURE, PICTURE);
        BufferedImage picture = new BufferedImage(PICTURE, PICTURE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D colours = picture.createGraphics();
        colours.setColor(Color.BLUE);
        colours.rotate(1);
        colours.fillRect(0, 0, PICTURE, PICTURE);
        colours.dispose();
        graphics.drawImage(picture, PICTURE, PICTURE, PICTURE * 2, PICTURE * 2, null);
    }
}
