package dev.tierdesk.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/// The text of a file: UTF-8, of bounded length. Safe on any thread.
public final class FileText {
    private static final String MARK = "\uFEFF";
    private static final char REPLACEMENT = '\uFFFD';
    private static final int PART = 8192;

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
        String text = new String(bytes, StandardCharsets.UTF_8);
        OptionalInt malformed = text.indexOf(REPLACEMENT) < 0 ? OptionalInt.empty() : malformed(bytes);
        if (malformed.isPresent()) {
            refusals.add(DocumentProblem.FILE_NOT_UTF8, Place.ROOT, 0, 0, "offset", malformed.getAsInt());
            return Reading.refused(refusals);
        }
        return new Reading<>(text.startsWith(MARK) ? text.substring(1) : text, List.of());
    }

    /// Where bytes are not UTF-8: they are read as the replacement character, which may stand in a text too.
    private static OptionalInt malformed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(PART);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
    }
}
