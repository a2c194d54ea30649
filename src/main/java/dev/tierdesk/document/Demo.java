package dev.tierdesk.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The catalog to look around in: a document that comes with the program. It has the numbers that the documentation of
/// Aforo, Kontorion and bill.sh works out, as plans whose worked examples hold.
public final class Demo {
    private Demo() {}

    /// The bytes of the document, as [DocumentWriter] would write them.
    public static byte[] bytes() {
        try (InputStream in = Demo.class.getResourceAsStream("demo.tierdesk")) {
            if (in == null) {
                throw new IllegalStateException("demo.tierdesk is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
