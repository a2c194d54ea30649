package dev.tierdesk.catalog.bulk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How a changed amount is rounded.
public sealed interface AmountRounding {
    /// The amount as people set it; never below 0 where `amount` is not.
    ///
    /// @param amount 0 or more
    BigDecimal round(BigDecimal amount);

    /// Whether it says anything about an amount.
    ///
    /// @param amount 0 or more
    default boolean isFor(BigDecimal amount) {
        return true;
    }

    /// Every digit stays.
    record Exact() implements AmountRounding {
        @Override
        public BigDecimal round(BigDecimal amount) {
            return amount;
        }
    }

    /// To a number of digits after the point, half up.
    record Digits(int digits) implements AmountRounding {
        /// The most digits after the point.
        public static final int MOST = 12;

        public Digits {
            if (digits < 0 || digits > MOST) {
                throw new IllegalArgumentException("0 to 12 digits");
            }
        }

        @Override
        public BigDecimal round(BigDecimal amount) {
            return amount.setScale(digits, RoundingMode.HALF_UP);
        }
    }

    /// To the nearest amount that ends in one of these, the higher of two equally near: .00, .49, .99. Amounts below
    /// 0.50, which are those of single calls and tokens, keep their digits.
    ///
    /// @param endings at least one, each from 0 and below 1
    record Endings(List<BigDecimal> endings) implements AmountRounding {
        private static final BigDecimal LEAST = new BigDecimal("0.5");

        public Endings {
            endings = List.copyOf(endings);
            if (endings.isEmpty() || !endings.stream().allMatch(Endings::isEnding)) {
                throw new IllegalArgumentException("endings from 0 and below 1");
            }
        }

        /// Whether amounts can end in it.
        public static boolean isEnding(BigDecimal part) {
            return part.signum() >= 0 && part.compareTo(BigDecimal.ONE) < 0;
        }

        @Override
        public boolean isFor(BigDecimal amount) {
            return amount.compareTo(LEAST) >= 0;
        }

        @Override
        public BigDecimal round(BigDecimal amount) {
            if (!isFor(amount)) {
                return amount;
            }
            BigDecimal whole = amount.setScale(0, RoundingMode.FLOOR);
            BigDecimal nearest = null;
            for (BigDecimal ending : endings) {
                for (BigDecimal shift : List.of(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ONE)) {
                    BigDecimal candidate = whole.add(shift).add(ending);
                    if (candidate.signum() >= 0 && (nearest == null || isNearer(candidate, nearest, amount))) {
                        nearest = candidate;
                    }
                }
            }
            return nearest == null ? amount : nearest;
        }

        private static boolean isNearer(BigDecimal candidate, BigDecimal other, BigDecimal amount) {
            int order = candidate.subtract(amount).abs().compareTo(other.subtract(amount).abs());
            return order < 0 || order == 0 && candidate.compareTo(other) > 0;
        }
    }
}
