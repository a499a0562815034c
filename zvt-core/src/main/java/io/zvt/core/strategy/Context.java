package io.zvt.core.strategy;

import io.zvt.core.account.Account;
import io.zvt.core.portfolio.Portfolio;
import io.zvt.core.time.Clock;

/** What a strategy can see and do in a callback; belongs to the lane, not to be used from other threads. */
public interface Context {

    /** Returns the strategy's orders and the way to give new ones. */
    Orders orders();

    /** Returns the strategy's positions. */
    Positions positions();

    /** Returns the account the strategy trades for. */
    Account account();

    /** Returns the value and exposure of the account at the current marks; computed when called. */
    Portfolio portfolio();

    /** Returns the last prices. */
    Marks marks();

    /** Returns the strategy's attached indicators. */
    Indicators indicators();

    /** Returns the engine's clock, which stands still during a turn. */
    Clock clock();

    /** Returns the strategy's timers. */
    Timers timers();
}
