package dev.tierdesk.console.versions;

/// How many are on a plan, as a list shows and sorts it: what nobody knows comes first.
///
/// @param active less than 0 where nobody knows
/// @param words a number, or that nobody knows
public record Stayers(long active, String words) implements Comparable<Stayers> {
    @Override
    public int compareTo(Stayers other) {
        return Long.compare(active, other.active);
    }

    @Override
    public String toString() {
        return words;
    }
}
