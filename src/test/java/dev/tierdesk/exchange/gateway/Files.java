package dev.tierdesk.exchange.gateway;

import dev.tierdesk.exchange.gateway.GatewayFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The examples beside the tests.
public final class Files {
    private Files() {}

    /// The bytes of an example.
    ///
    /// @param name below the package: `kong/translation.yaml`
    public static byte[] bytes(String name) {
        try (InputStream in = Files.class.getResourceAsStream("/dev/tierdesk/exchange/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An example as text.
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static GatewayFile file(String name) {
        return file(bytes(name), name.startsWith("kong") ? Kind.KONG : Kind.OPENAPI);
    }

    static GatewayFile file(byte[] bytes, Kind kind) {
        return Objects.requireNonNull(GatewayFile.read(bytes, kind).value(), () -> GatewayFile.read(bytes, kind)
                .problems().toString());
    }
}
