package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Look;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The cell of a slot in a plan: one price, or several with what tells them apart. Keys of the same price share a line,
/// and conditions that hold for all of them stand once, at the end.
///
/// @param keyLabel what the product's keys are called; empty where it has none
record SlotCell(Messages messages, PriceLines words, String keyLabel) {
    /// What is told once.
    ///
    /// @param narrowing what tells it apart; empty where other keys may share it
    private record Said(List<Line> lines, String narrowing, boolean sharing) {}

    Cell of(List<Price> prices) {
        if (prices.size() == 1 && narrowing(prices.getFirst()).isEmpty()) {
            return new Cell(words.of(prices.getFirst()));
        }
        Map<Said, List<String>> told = new LinkedHashMap<>();
        for (Price price : prices) {
            String narrowing = narrowing(price);
            boolean sharing = narrowing.equals(price.priceKey());
            told.computeIfAbsent(new Said(words.of(price), sharing ? "" : narrowing, sharing),
                    said -> new ArrayList<>()).add(narrowing);
        }
        Set<Line> common = common(told.keySet().stream().map(Said::lines).toList());
        List<Line> lines = new ArrayList<>();
        if (!keyLabel.isEmpty() && !prices.isEmpty()) {
            lines.add(Line.note(messages.get("sheet.by-key", "key", keyLabel)));
        }
        told.forEach((said, narrowings) -> told(
                        String.join(", ", narrowings),
                        said.lines.stream().filter(line -> !common.contains(line)).toList())
                .forEach(lines::add));
        lines.addAll(common);
        return new Cell(lines);
    }

    /// The conditions that every price has.
    private static Set<Line> common(List<List<Line>> prices) {
        Set<Line> common = new LinkedHashSet<>();
        prices.stream().limit(1)
                .forEach(lines -> lines.stream().filter(line -> line.look() == Look.NOTE).forEach(common::add));
        prices.forEach(common::retainAll);
        return common;
    }

    /// A short price stands beside what it is for, a long one below it.
    private static Stream<Line> told(String narrowing, List<Line> price) {
        if (narrowing.isEmpty() || price.isEmpty()) {
            return price.stream();
        }
        Line first = price.getFirst();
        boolean isShort = first.label().isEmpty()
                && price.stream().filter(line -> line.look() == Look.PLAIN).count() <= 1;
        return isShort
                ? Stream.concat(Stream.of(new Line(first.look(), narrowing, first.text())), price.stream().skip(1))
                : Stream.concat(Stream.of(Line.heading(narrowing)), price.stream());
    }

    private String narrowing(Price price) {
        return Stream.of(
                        Stream.ofNullable(price.priceKey()),
                        Stream.ofNullable(price.country())
                                .map(code -> Locale.of("", code).getDisplayCountry(messages.language())),
                        price.dimensions().entrySet().stream().map(d -> d.getKey() + " " + d.getValue()),
                        Stream.ofNullable(price.customer()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
    }
}
