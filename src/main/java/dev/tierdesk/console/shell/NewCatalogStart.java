package dev.tierdesk.console.shell;

import java.time.ZoneId;
import java.util.Currency;

/// What a new catalog starts with.
///
/// @param author who signs its changes
public record NewCatalogStart(String name, Currency currency, ZoneId zone, String author) {}
