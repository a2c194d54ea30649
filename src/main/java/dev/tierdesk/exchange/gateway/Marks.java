package dev.tierdesk.exchange.gateway;

import java.util.regex.Pattern;

/// How files of each kind are told from others by their first characters.
final class Marks {
    static final Pattern KONG = Pattern.compile("(?m)^\\s*[{,]?\\s*\"?_format_version\"?\\s*:");
    static final Pattern OPENAPI = Pattern.compile(
            "(?m)^\\s*[{,]?\\s*[\"']?(openapi|swagger)[\"']?\\s*:\\s*[\"']?[0-9]");

    private Marks() {}
}
