package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Decimal;
import java.time.Duration;

/**
 * When a bar closes: after a time, a number of trades, a volume or a traded value.
 *
 * <p>Time bars are aligned to multiples of their length since 1970-01-01T00:00Z and hold the trades from their start,
 * included, to their end, excluded. Immutable and thread-safe.
 *
 * @param kind what is counted
 * @param size how much of it makes a bar: nanoseconds, trades, base units or quote units
 */
public record BarSpec(BarKind kind, Decimal size) {

    /**
     * Checks the size.
     *
     * @param kind what is counted
     * @param size how much of it makes a bar: nanoseconds, trades, base units or quote units
     * @throws InvalidInputException if the size is not positive, or not whole for time and tick bars
     */
    public BarSpec {
        if (!size.isPositive()) {
            throw InvalidInputException.of("size", size, "must be positive", "give a bar a size above zero");
        }
        if ((kind == BarKind.TIME || kind == BarKind.TICK) && size.scale() != 0) {
            throw InvalidInputException.of("size", size, "must be whole for " + kind + " bars", "round it");
        }
    }

    /**
     * Returns bars of a length of time.
     *
     * @param length a positive duration
     * @return the specification
     */
    public static BarSpec time(Duration length) {
        return new BarSpec(BarKind.TIME, Decimal.of(length.toNanos()));
    }

    /**
     * Returns bars of a number of minutes.
     *
     * @param count a positive number
     * @return the specification
     */
    public static BarSpec minutes(long count) {
        return time(Duration.ofMinutes(count));
    }

    /**
     * Returns bars of a number of hours.
     *
     * @param count a positive number
     * @return the specification
     */
    public static BarSpec hours(long count) {
        return time(Duration.ofHours(count));
    }

    /**
     * Returns bars of a number of trades.
     *
     * @param trades a positive number
     * @return the specification
     */
    public static BarSpec ticks(long trades) {
        return new BarSpec(BarKind.TICK, Decimal.of(trades));
    }

    /**
     * Returns bars of a traded volume.
     *
     * @param baseUnits a positive quantity in the base asset
     * @return the specification
     */
    public static BarSpec volume(String baseUnits) {
        return new BarSpec(BarKind.VOLUME, Decimal.of(baseUnits));
    }

    /**
     * Returns bars of a traded value.
     *
     * @param quoteUnits a positive amount in the quote asset
     * @return the specification
     */
    public static BarSpec value(String quoteUnits) {
        return new BarSpec(BarKind.VALUE, Decimal.of(quoteUnits));
    }

    /**
     * Returns the length of time bars.
     *
     * @return nanoseconds
     * @throws InvalidInputException if these are not time bars
     */
    public long lengthNanos() {
        if (kind != BarKind.TIME) {
            throw InvalidInputException.of("kind", kind, "must be TIME to have a length", "ask for the size instead");
        }
        return size.mantissaAt(0);
    }

    @Override
    public String toString() {
        return kind == BarKind.TIME ? Duration.ofNanos(lengthNanos()).toString() : kind + ":" + size;
    }
}
