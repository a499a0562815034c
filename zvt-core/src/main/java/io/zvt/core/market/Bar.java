package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;

/** What was traded between two moments: open, high, low, close and volume. Immutable and thread-safe. */
public final class Bar implements MarketData {

    private final Series series;
    private final BarSpec spec;
    private final long startNanos;
    private final long endNanos;
    private final long sequence;
    private final long open;
    private final long high;
    private final long low;
    private final long close;
    private final long volume;
    private final long trades;

    /**
     * Creates a bar.
     *
     * @param series the series, which gives the scales
     * @param spec what made it close
     * @param startNanos start, nanoseconds since 1970
     * @param endNanos end, when the bar became known; not before the start
     * @param sequence number in the series, strictly increasing
     * @param prices open, high, low and close
     * @param volume volume mantissa, not negative
     * @param trades number of trades, zero if the source does not tell
     * @throws InvalidInputException if the bar ends before it starts or a number is negative
     */
    public Bar(
            Series series,
            BarSpec spec,
            long startNanos,
            long endNanos,
            long sequence,
            Ohlc prices,
            long volume,
            long trades) {
        if (endNanos < startNanos) {
            throw InvalidInputException.of(
                    "end",
                    Timestamps.toInstant(endNanos),
                    "must not be before the start " + Timestamps.toInstant(startNanos),
                    "mend the source");
        }
        this.series = series;
        this.spec = spec;
        this.startNanos = startNanos;
        this.endNanos = endNanos;
        this.sequence = sequence;
        this.open = prices.open();
        this.high = prices.high();
        this.low = prices.low();
        this.close = prices.close();
        this.volume = MarketDataRules.notNegative("volume", volume);
        this.trades = MarketDataRules.notNegative("trades", trades);
    }

    @Override
    public Series series() {
        return series;
    }

    /** {@return what made the bar close} */
    public BarSpec spec() {
        return spec;
    }

    @Override
    public long epochNanos() {
        return endNanos;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    /** {@return the start in nanoseconds since 1970} */
    public long startNanos() {
        return startNanos;
    }

    /** {@return the start} */
    public Instant start() {
        return Timestamps.toInstant(startNanos);
    }

    /** {@return the end, when the bar became known} */
    public Instant end() {
        return Timestamps.toInstant(endNanos);
    }

    /** {@return the first price} */
    public Price open() {
        return series.price(open);
    }

    /** {@return the highest price} */
    public Price high() {
        return series.price(high);
    }

    /** {@return the lowest price} */
    public Price low() {
        return series.price(low);
    }

    /** {@return the last price} */
    public Price close() {
        return series.price(close);
    }

    /** {@return the traded quantity} */
    public Quantity volume() {
        return series.quantity(volume);
    }

    /** {@return the number of trades, zero if the source does not tell} */
    public long trades() {
        return trades;
    }

    /** {@return the open mantissa at the series' price scale} */
    public long openMantissa() {
        return open;
    }

    /** {@return the high mantissa at the series' price scale} */
    public long highMantissa() {
        return high;
    }

    /** {@return the low mantissa at the series' price scale} */
    public long lowMantissa() {
        return low;
    }

    /** {@return the close mantissa at the series' price scale} */
    public long closeMantissa() {
        return close;
    }

    /** {@return the volume mantissa at the series' quantity scale} */
    public long volumeMantissa() {
        return volume;
    }

    /** {@return the close as a double, for indicators} */
    public double closeAsDouble() {
        return series.priceAsDouble(close);
    }

    @Override
    public String toString() {
        return "Bar " + series.instrument() + " " + spec + " " + end() + " " + open() + " " + high() + " " + low() + " "
                + close() + " #" + sequence;
    }
}
