package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;

/** Checks shared by the kinds of market data. */
final class MarketDataRules {

    private MarketDataRules() {}

    static long positive(String field, long mantissa) {
        if (mantissa <= 0) {
            throw InvalidInputException.of(field, mantissa, "must be positive", "drop the item or mend its source");
        }
        return mantissa;
    }

    static long notNegative(String field, long mantissa) {
        if (mantissa < 0) {
            throw InvalidInputException.of(field, mantissa, "must not be negative", "drop the item or mend its source");
        }
        return mantissa;
    }
}
