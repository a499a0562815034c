package io.zvt.engine.sim;

import io.zvt.core.account.Balance;
import io.zvt.core.id.AccountId;
import io.zvt.core.market.MarketData;
import io.zvt.core.venue.Venue;
import java.util.List;

/** A venue inside the process that lives on the engine's market data and time; called on the lane only. */
public interface MarketDrivenVenue extends Venue {

    /**
     * Takes a datum: matches resting orders and reports what happened on the calling thread.
     *
     * @param data the datum
     * @param arrival the engine's strictly rising number of it
     */
    void onMarketData(MarketData data, long arrival);

    /**
     * Lets time pass: does what was delayed until now and ends what expires.
     *
     * @param epochNanos the time
     */
    void advanceTo(long epochNanos);

    /**
     * Takes over what an account holds here when the engine opens; an account it knows already keeps what the venue has.
     *
     * @param account whose
     * @param balances its balances at this venue
     */
    void fund(AccountId account, List<Balance> balances);

    /** {@return when something is due next, in nanoseconds since 1970, or {@link Long#MAX_VALUE} if nothing is} */
    long nextDue();
}
