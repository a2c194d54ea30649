package dev.tierdesk.exchange.aforo;

/// What the fields of a rate are called: by the interface, and in the `config` of a catalog file.
///
/// @param rate PER_UNIT
/// @param overage INCLUDED_QUOTA
/// @param percent PERCENTAGE, in percent
/// @param free units that are included
/// @param block units in a block, which the overage is the price of
record RateFields(
        String rate, String overage, String percent, String free, String block, String minFee, String unitPrice,
                String flatFee) {
    static final RateFields INTERFACE =
            new RateFields("rate", "rate", "rate", "includedFree", "blockSize", "minFee", "unitPrice", "flatFee");
    static final RateFields FILE = new RateFields("perUnitRateUsd", "overageRateUsd", "percentageRate",
            "includedFreeUnits",
            "blockSizeUnits", "minFeeUsd", "unitPriceUsd", "flatFeeUsd");
}
