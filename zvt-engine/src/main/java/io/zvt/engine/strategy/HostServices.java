package io.zvt.engine.strategy;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.strategy.Marks;
import io.zvt.core.time.Clock;
import io.zvt.engine.config.StrategyFailurePolicy;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.lane.TimerQueue;
import io.zvt.engine.order.OrderDesk;
import io.zvt.engine.portfolio.Valuation;
import io.zvt.events.registry.EventTypes;
import java.util.function.Function;

/**
 * What strategies' hosts share.
 *
 * @param lane the lane
 * @param types the registered types
 * @param clock the clock
 * @param instruments returns the newest version of an instrument, or throws
 * @param desks returns the desk of an account, or throws
 * @param marks the marks
 * @param valuation values accounts
 * @param timers the timers of all strategies
 * @param failurePolicy what follows when a strategy throws
 */
public record HostServices(
        Lane lane,
        EventTypes types,
        Clock clock,
        Function<InstrumentId, Instrument> instruments,
        Function<AccountId, OrderDesk> desks,
        Marks marks,
        Valuation valuation,
        TimerQueue timers,
        StrategyFailurePolicy failurePolicy) {}
