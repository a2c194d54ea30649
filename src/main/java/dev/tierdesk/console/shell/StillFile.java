package dev.tierdesk.console.shell;

import dev.tierdesk.console.settings.Preferences.WindowPlace;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.Directories;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last [Still], in the cache directory. It belongs to the catalog that was open last, as its file was when it was
/// closed: where anybody wrote to that or opened another since, there is no still. One that cannot be read is none
/// either. Used on the store's thread, or before the toolkit runs; needs no JSON, which would take longer than the
/// picture.
public final class StillFile {
    private static final Logger LOG = LoggerFactory.getLogger(StillFile.class);
    private static final String NAME = "still.bin";
    /// "TDS" and the version of this format.
    private static final int SIGN = 0x54445301;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path path;
    private final Path catalogs;

    public StillFile(Directories directories) {
        folder = directories.cache();
        path = folder.resolve(NAME);
        catalogs = CatalogFiles.listIn(directories);
    }

    /// What could be seen when the catalog that was open last was left, if nobody wrote to it since.
    public Optional<Still> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(Files.newInputStream(path)))) {
            boolean fits = in.readInt() == SIGN && isAs(catalogs, in) && isAs(Path.of(in.readUTF()), in);
            return fits ? Optional.of(still(in)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("the last still could not be read: {}", e.toString());
            return Optional.empty();
        }
    }

    /// Keeps a still of a catalog that was just closed; a failure is logged, for it is worth no more.
    public void write(CatalogFiles.Entry entry, Still still) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Deflater quick = new Deflater(Deflater.BEST_SPEED);
            try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, quick, BUFFER))) {
                out.writeInt(SIGN);
                state(catalogs, out);
                out.writeUTF(entry.path().toString());
                state(entry.path(), out);
                write(still, out);
            } finally {
                quick.end();
            }
            Directories.make(folder);
            AtomicFile.writePrivate(path, bytes.toByteArray());
        } catch (IOException e) {
            LOG.warn("the last still could not be kept", e);
        }
    }

    /// Forgets the one that is kept.
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("the last still could not be removed", e);
        }
    }

    private static void state(Path file, DataOutputStream out) throws IOException {
        out.writeLong(Files.size(file));
        out.writeLong(Files.getLastModifiedTime(file).toMillis());
    }

    private static boolean isAs(Path file, DataInputStream in) throws IOException {
        long size = in.readLong();
        long modified = in.readLong();
        return size == Files.size(file) && modified == Files.getLastModifiedTime(file).toMillis();
    }

    private static void write(Still still, DataOutputStream out) throws IOException {
        out.writeUTF(still.title());
        WindowPlace place = still.place();
        out.writeDouble(place.x());
        out.writeDouble(place.y());
        out.writeDouble(place.width());
        out.writeDouble(place.height());
        out.writeBoolean(place.maximized());
        out.writeUTF(place.screen());
        out.writeUTF(still.theme().name());
        out.writeBoolean(still.isDark());
        out.writeDouble(still.scale());
        out.writeInt(still.width());
        out.writeInt(still.height());
        ByteBuffer pixels = still.pixels();
        out.write(pixels.array(), pixels.arrayOffset() + pixels.position(), pixels.remaining());
    }

    private static Still still(DataInputStream in) throws IOException {
        String title = in.readUTF();
        WindowPlace place = new WindowPlace(
                in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readBoolean(), in.readUTF());
        Theme.Choice theme = Theme.Choice.valueOf(in.readUTF());
        boolean dark = in.readBoolean();
        double scale = in.readDouble();
        int width = in.readInt();
        int height = in.readInt();
        return new Still(title, place, theme, dark, scale, width, height, pixels(in, width, height));
    }

    private static ByteBuffer pixels(InputStream in, int width, int height) throws IOException {
        if (width < 1 || height < 1 || (long) width * height > Still.MOST_PIXELS) {
            throw new IOException(width + " × " + height + " pixels");
        }
        byte[] pixels = in.readNBytes(width * height * Still.PIXEL_BYTES);
        if (in.read() >= 0) { // at the end its checksum is compared
            throw new IOException("more than " + width + " × " + height + " pixels");
        }
        return ByteBuffer.wrap(pixels);
    }
}
