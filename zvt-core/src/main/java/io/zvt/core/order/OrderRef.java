package io.zvt.core.order;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import org.jspecify.annotations.Nullable;

/**
 * Which order is meant, for whom it trades, and what it trades: the part common to every fact about an order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param account the account that trades
 * @param strategy the strategy that asked, or null if none did
 * @param clientOrderId the order's identity
 * @param instrument what is traded
 * @param instrumentVersion the version of the instrument's terms that the order was checked against
 */
public record OrderRef(
        AccountId account,
        @Nullable StrategyId strategy,
        ClientOrderId clientOrderId,
        InstrumentId instrument,
        int instrumentVersion) {}
