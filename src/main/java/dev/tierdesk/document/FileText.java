package dev.tierdesk.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a file: UTF-8, of bounded length. Safe on any thread.
public final class FileText {
    private FileText() {}

    /// Decodes UTF-8 bytes; one byte order mark at their start is skipped. Never throws for what is in them.
    public static Reading<String> of(byte[] bytes) {
        return of(bytes, Limits.FOREIGN);
    }

    static Reading<String> of(byte[] bytes, Limits limits) {
        Refusals refusals = new Refusals();
        if (bytes.length > limits.bytes()) {
            refusals.add(DocumentProblem.FILE_TOO_LARGE, Place.ROOT, 0, 0,
                    "found", bytes.length, "maximum", limits.bytes());
            return Reading.refused(refusals);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            refusals.add(DocumentProblem.FILE_NOT_UTF8, Place.ROOT, 0, 0, "offset", in.position());
            return Reading.refused(refusals);
        }
        out.flip();
        if (!out.isEmpty() && out.charAt(0) == '\uFEFF') {
            out.position(1);
        }
        return new Reading<>(out.toString(), List.of());
    }
}
