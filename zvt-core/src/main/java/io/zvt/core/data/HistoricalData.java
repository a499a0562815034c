package io.zvt.core.data;

import io.zvt.core.market.MarketData;
import org.jspecify.annotations.Nullable;

/**
 * A recorded stream of market data of one series, oldest first.
 *
 * <p>Used by one thread. Time never goes back within a stream and sequences rise strictly; a reader that finds otherwise
 * throws {@link io.zvt.core.error.InvalidInputException} saying where.
 */
public interface HistoricalData extends AutoCloseable {

    /** {@return a name for messages, such as the file's} */
    String name();

    /** {@return the next item, or null at the end} */
    @Nullable
    MarketData next();

    /** Releases what the stream holds open; doing it twice is harmless. */
    @Override
    void close();
}
