package io.zvt.engine.indicator;

import io.zvt.core.error.InvalidInputException;

/** The rules for what enters an indicator, in one place so that all of them refuse alike. */
final class Inputs {

    /** Bounds the windows that are kept in memory; a year of minutes fits. */
    static final int MAX_PERIOD = 1_000_000;

    /** Far beyond any price or volume, and small enough that no square or sum of a window overflows. */
    static final double MAX_MAGNITUDE = 1e100;

    private Inputs() {}

    static int period(String field, int value) {
        if (value < 1 || value > MAX_PERIOD) {
            throw InvalidInputException.of(
                    field,
                    value,
                    "a period is a number of updates from 1 to " + MAX_PERIOD,
                    "choose a period within that range");
        }
        return value;
    }

    static void number(String field, double value) {
        // NaN fails every comparison, so this refuses it together with the infinities.
        if (!(Math.abs(value) <= MAX_MAGNITUDE)) {
            throw InvalidInputException.of(
                    field,
                    value,
                    "must be a finite number of magnitude at most " + MAX_MAGNITUDE,
                    "drop this update or repair the data it came from");
        }
    }

    static void volume(double value) {
        number("volume", value);
        if (value < 0) {
            throw InvalidInputException.of(
                    "volume", value, "must not be negative", "drop this update or repair the data it came from");
        }
    }

    static void bar(double high, double low, double close) {
        number("high", high);
        number("low", low);
        number("close", close);
        if (high < low) {
            throw InvalidInputException.of(
                    "high",
                    high,
                    "must not be below the low, " + low,
                    "repair the bar, or check the order of its columns");
        }
    }
}
