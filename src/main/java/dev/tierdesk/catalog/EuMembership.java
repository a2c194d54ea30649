package dev.tierdesk.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which countries are in the European Union for value added tax, and since when. The United Kingdom left its VAT area
/// at the end of 2020, after the transition period.
///
/// @param country ISO 3166 code (Greece is GR)
/// @param from first day
/// @param until first day no longer; null where it still is
public record EuMembership(String country, LocalDate from, @Nullable LocalDate until) {
    private static final LocalDate FOUNDED = LocalDate.of(1993, 11, 1);

    private static final Map<String, EuMembership> ALL = Stream.of(
                    since(FOUNDED, "BE", "DE", "DK", "ES", "FR", "GR", "IE", "IT", "LU", "NL", "PT"),
                    since(LocalDate.of(1995, 1, 1), "AT", "FI", "SE"),
                    since(LocalDate.of(2004, 5, 1), "CY", "CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"),
                    since(LocalDate.of(2007, 1, 1), "BG", "RO"),
                    since(LocalDate.of(2013, 7, 1), "HR"),
                    List.of(new EuMembership("GB", FOUNDED, LocalDate.of(2021, 1, 1))))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(EuMembership::country, m -> m));

    /// Whether `country` is a member on `date`.
    public static boolean isMember(String country, LocalDate date) {
        EuMembership membership = ALL.get(country);
        return membership != null
                && !date.isBefore(membership.from)
                && (membership.until == null || date.isBefore(membership.until));
    }

    private static List<EuMembership> since(LocalDate from, String... countries) {
        return Stream.of(countries).map(country -> new EuMembership(country, from, null)).toList();
    }
}
