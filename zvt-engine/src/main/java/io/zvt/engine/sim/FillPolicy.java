package io.zvt.engine.sim;

import io.zvt.core.data.DataKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * When the simulated venue fills what can trade at once: a market order, or a limit order that the market has reached.
 *
 * <p>Whatever the policy, only data that arrived after the decision may fill, with the one exception that
 * {@link #SAME_CLOSE} names. The policy also says which kinds of data match orders, so that the liquidity of a trade is not
 * used a second time by the bar that sums it up. As long as the venue has had no bar of an instrument, because the feed has
 * none, the first two policies use the next trade, quote or order book, which is what the next bar will open with.
 * {@link SimulatedVenueBuilder#matchOn} overrides all that.
 */
public enum FillPolicy {

    /**
     * At the close of the bar in whose {@code onBar} the order was decided, which flatters a strategy; an order decided
     * elsewhere, delayed, or of an instrument without a bar at that moment fills as with {@link #NEXT_OPEN}. Bars match.
     */
    SAME_CLOSE,

    /** At the open of the next bar that began after the order came. Bars match. */
    NEXT_OPEN,

    /** At the next trade, quote or order book. These match, bars do not. */
    NEXT_TRADE;

    Set<DataKind> matchedOn() {
        return this == NEXT_TRADE ? EnumSet.complementOf(EnumSet.of(DataKind.BARS)) : EnumSet.of(DataKind.BARS);
    }
}
