package dev.tierdesk.exchange.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// An XLSX without the moment at which its writer happened to run.
///
/// The writer leaves sizes to the end of each entry in a form that [java.util.zip.ZipInputStream] refuses, so the entries
/// are found through the directory at the end of the archive.
final class FixedArchive {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private FixedArchive() {}

    /// The same entries, as created at `at`.
    static byte[] of(byte[] archive, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries(archive).entrySet()) {
                ZipEntry fixed = new ZipEntry(entry.getKey());
                fixed.setTimeLocal(NO_TIME);
                out.putNextEntry(fixed);
                out.write(entry.getKey().equals(PROPERTIES) ? created(entry.getValue(), at) : entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - END_LENGTH;
        int count = zip.getShort(end + 10);
        int entry = zip.getInt(end + 16);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int length = zip.getInt(entry + 20);
            int name = zip.getShort(entry + 28);
            int local = zip.getInt(entry + 42);
            int content = local + LOCAL_LENGTH + zip.getShort(local + 26) + zip.getShort(local + 28);
            entries.put(new String(archive, entry + ENTRY_LENGTH, name, StandardCharsets.UTF_8), inflated(archive, content, length));
            entry += ENTRY_LENGTH + name + zip.getShort(entry + 30) + zip.getShort(entry + 32);
        }
        return entries;
    }

    private static byte[] inflated(byte[] archive, int from, int length) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(archive, from, length), new Inflater(true))) {
            return in.readAllBytes();
        }
    }

    private static byte[] created(byte[] properties, Instant at) {
        String text = new String(properties, StandardCharsets.UTF_8);
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return CREATED.matcher(text).replaceAll("$1" + moment).getBytes(StandardCharsets.UTF_8);
    }
}
