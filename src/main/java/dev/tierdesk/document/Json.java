package dev.tierdesk.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads and writes JSON texts, strictly. Safe on any thread.
public final class Json {
    /// The largest file that is read.
    public static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

    private Json() {}

    /// Reads UTF-8 bytes; one byte order mark at their start is skipped. Never throws for what is in them.
    public static Reading<JsonValue> parse(byte[] bytes) {
        Refusals refusals = new Refusals();
        if (bytes.length > MAXIMUM_BYTES) {
            refusals.add(DocumentProblem.FILE_TOO_LARGE, Place.ROOT, 0, 0,
                    "found", bytes.length, "maximum", MAXIMUM_BYTES);
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
        return parse(out.toString());
    }

    /// Reads a text. Never throws for what is in it.
    public static Reading<JsonValue> parse(String text) {
        return new JsonParsing(text).read();
    }

    /// The text of a value, on one line.
    public static String write(JsonValue value) {
        return JsonWriting.line(value);
    }

    /// The text of a value over many lines, as documents are laid out, with a line end at its end.
    public static String pages(JsonValue value) {
        return JsonWriting.pages(value);
    }
}
