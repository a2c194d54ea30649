package dev.tierdesk.exchange.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook without the moment at which its writer happened to run: the same cells give the same bytes.
public final class FixedArchive {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");

    private FixedArchive() {}

    /// The same parts, as created at `at`.
    ///
    /// @param workbook as it was just written
    public static byte[] of(byte[] workbook, Instant at) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            Archive archive = Archive.of(workbook);
            for (String name : archive.names()) {
                ZipEntry fixed = new ZipEntry(name);
                fixed.setTimeLocal(NO_TIME);
                out.putNextEntry(fixed);
                try (InputStream part = archive.open(name)) {
                    if (name.equals(PROPERTIES)) {
                        out.write(created(part.readAllBytes(), at));
                    } else {
                        part.transferTo(out);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused e) {
            throw new IllegalStateException("a workbook that was just written can be read", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] created(byte[] properties, Instant at) {
        String text = new String(properties, StandardCharsets.UTF_8);
        String moment = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return CREATED.matcher(text).replaceAll("$1" + moment).getBytes(StandardCharsets.UTF_8);
    }
}
