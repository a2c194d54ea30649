package dev.tierdesk.exchange.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Files that nobody should send: made of a good one, and by hand.
public final class Hostile {
    private static final List<String> PIECES = List.of("\n- [", "{", "}", "]", ": ", "&a ", "*a", "!!java/object ",
            "<<: *a\n", "\t", "\u0000",
            "---\n", "...\n", "%TAG ! x\n", "? ", "| \n", "9".repeat(400), "\uFEFF", "null", "[[[[[[[[", "'", "\"", "#",
            "$ref: '#/paths'\n");

    private Hostile() {}

    /// The same for the same text.
    public static List<byte[]> of(String good) {
        List<byte[]> all = new ArrayList<>();
        Random random = new Random(good.length());
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(good.length());
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            all.add((good.substring(0, at) + piece + good.substring(at)).getBytes(UTF_8));
            all.add(good.substring(0, at).getBytes(UTF_8));
            int to = Math.min(good.length(), at + random.nextInt(200));
            all.add((good.substring(0, at) + good.substring(to)).getBytes(UTF_8));
            byte[] flipped = good.getBytes(UTF_8);
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt();
            all.add(flipped);
        }
        all.add(new byte[0]);
        all.add(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        all.add("[".repeat(100_000).getBytes(UTF_8));
        all.add("{\"a\":".repeat(100_000).getBytes(UTF_8));
        all.add("a: &a [*a, *a]".getBytes(UTF_8));
        all.add(("- ".repeat(50_000) + "x").getBytes(UTF_8));
        return all;
    }
}
