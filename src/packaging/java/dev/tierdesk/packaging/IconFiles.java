package dev.tierdesk.packaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The icon containers of Windows and macOS, filled with PNGs.
final class IconFiles {
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEADER = 8;
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 256);
    /// The types of macOS with their sizes in pixels; those for doubled pixels repeat a size.
    private static final List<Map.Entry<String, Integer>> ICNS_TYPES = List.of(
            Map.entry("icp4", 16), Map.entry("icp5", 32), Map.entry("ic07", 128), Map.entry("ic08", 256),
            Map.entry("ic09", 512), Map.entry("ic10", 1024), Map.entry("ic11", 32), Map.entry("ic12", 64),
            Map.entry("ic13", 256), Map.entry("ic14", 512));

    private IconFiles() {}

    /// A Windows icon: a directory of sizes, then the pictures. A width of 256 is written as 0.
    ///
    /// @param pngs by size
    static byte[] ico(Map<Integer, byte[]> pngs) {
        int offset = ICO_HEADER + ICO_ENTRY * ICO_SIZES.size();
        ByteBuffer out = buffer(offset + ICO_SIZES.stream().mapToInt(size -> pngs.get(size).length).sum())
                .order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        for (int size : ICO_SIZES) {
            int length = pngs.get(size).length;
            out.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            out.putShort((short) 1).putShort((short) 32).putInt(length).putInt(offset);
            offset += length;
        }
        ICO_SIZES.forEach(size -> out.put(pngs.get(size)));
        return out.array();
    }

    /// A macOS icon: blocks of a type, a length and a picture.
    ///
    /// @param pngs by size
    static byte[] icns(Map<Integer, byte[]> pngs) {
        int length = ICNS_TYPES.stream().mapToInt(type -> ICNS_HEADER + pngs.get(type.getValue()).length).sum();
        ByteBuffer out = buffer(ICNS_HEADER + length);
        out.put(ascii("icns")).putInt(out.capacity());
        ICNS_TYPES.forEach(type -> {
            byte[] png = pngs.get(type.getValue());
            out.put(ascii(type.getKey())).putInt(ICNS_HEADER + png.length).put(png);
        });
        return out.array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
