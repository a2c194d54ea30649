package dev.tierdesk.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;

/// The rate of a category in a country from a day on (`catalog.md` 10).
///
/// @param rate in percent: 19 is 19 %
public record TaxRule(String country, TaxCategory category, BigDecimal rate, LocalDate validFrom) {}
