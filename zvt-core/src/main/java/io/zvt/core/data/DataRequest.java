package io.zvt.core.data;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.BarSpec;
import org.jspecify.annotations.Nullable;

/**
 * Which market data is wanted. Immutable and thread-safe.
 *
 * @param instrument of which instrument
 * @param kind which kind
 * @param bars which bars, for bars only
 */
public record DataRequest(
        InstrumentId instrument, DataKind kind, @Nullable BarSpec bars) {

    /**
     * Checks that bars are specified where they are wanted.
     *
     * @param instrument of which instrument
     * @param kind which kind
     * @param bars which bars, for bars only
     * @throws InvalidInputException if they are not, or are specified for another kind
     */
    public DataRequest {
        if ((kind == DataKind.BARS) != (bars != null)) {
            throw InvalidInputException.of("bars", bars, "must be given for BARS only", "use the factory methods");
        }
    }

    /**
     * Asks for trades.
     *
     * @param instrument of which instrument
     * @return the request
     */
    public static DataRequest trades(InstrumentId instrument) {
        return new DataRequest(instrument, DataKind.TRADES, null);
    }

    /**
     * Asks for quotes.
     *
     * @param instrument of which instrument
     * @return the request
     */
    public static DataRequest quotes(InstrumentId instrument) {
        return new DataRequest(instrument, DataKind.QUOTES, null);
    }

    /**
     * Asks for order books.
     *
     * @param instrument of which instrument
     * @return the request
     */
    public static DataRequest books(InstrumentId instrument) {
        return new DataRequest(instrument, DataKind.BOOKS, null);
    }

    /**
     * Asks for bars.
     *
     * @param instrument of which instrument
     * @param spec which bars
     * @return the request
     */
    public static DataRequest bars(InstrumentId instrument, BarSpec spec) {
        return new DataRequest(instrument, DataKind.BARS, spec);
    }
}
