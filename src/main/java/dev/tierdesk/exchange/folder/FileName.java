package dev.tierdesk.exchange.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names of files that every system takes and tells apart, made of codes: small letters, digits, `_`, `-`, `@` and
/// inner dots stay as they are; every other byte becomes `%` and two hexadecimal digits. Different codes give different
/// names.
final class FileName {
    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?");
    private static final int LONGEST = 120;
    private static final int HEAD = 80;

    private FileName() {}

    /// The name for a code, without an ending.
    static String of(String code) {
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        boolean reserved = RESERVED.matcher(code).matches();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            boolean edge = i == 0 || i == bytes.length - 1;
            boolean plain = isPlain(bytes[i]) && !(bytes[i] == '.' && edge) && !(reserved && i == 0);
            name.append(plain ? String.valueOf((char) bytes[i]) : "%" + HEX.toHexDigits(bytes[i]));
        }
        if (name.isEmpty()) {
            return "%";
        }
        return name.length() > LONGEST ? name.substring(0, HEAD) + "%%" + digest(bytes) : name.toString();
    }

    private static boolean isPlain(byte character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9'
                || "_-@.".indexOf(character) >= 0;
    }

    private static String digest(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
