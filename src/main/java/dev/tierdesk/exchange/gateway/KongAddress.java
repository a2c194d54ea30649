package dev.tierdesk.exchange.gateway;

import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address of a Kong service, which stands there as `url` or in four parts.
final class KongAddress {
    private static final Map<String, String> PORTS = Map.of("http", "80", "https", "443");
    private static final Pattern URL = Pattern.compile(
            "([a-z][a-z0-9+.-]*)://([^/:?#]+|\\[[^]]*])(?::(\\d{1,5}))?(/.*)?");
    private static final List<String> PARTS = List.of("protocol", "host", "port", "path");

    private KongAddress() {}

    /// One text for an address, however it is written; without the port that its protocol has anyway.
    static String of(JsonObject service) {
        String url = Nodes.text(service, "url");
        if (!url.isEmpty()) {
            return of(url);
        }
        String host = Nodes.text(service, "host");
        if (host.isEmpty()) {
            return "";
        }
        String protocol = Nodes.text(service, "protocol");
        String port = Nodes.text(service, "port");
        return text(protocol.isEmpty() ? "http" : protocol, host, port.isEmpty() ? "80" : port,
                Nodes.text(service, "path"));
    }

    /// The same for an address in one text; any other text as it is.
    static String of(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches()
                ? text(parts.group(1), parts.group(2), orEmpty(parts.group(3)), orEmpty(parts.group(4))) : url;
    }

    /// Sends a service to another address.
    static void put(SequencedMap<String, JsonValue> service, String address) {
        service.keySet().removeAll(PARTS);
        service.put("url", JsonText.of(address));
    }

    private static String text(String protocol, String host, String port, String path) {
        String own = port.isEmpty() || port.equals(PORTS.get(protocol)) ? "" : ":" + port;
        return protocol + "://" + host + own + (path.equals("/") ? "" : path);
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }
}
