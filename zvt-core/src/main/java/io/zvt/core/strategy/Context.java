package io.zvt.core.strategy;

import io.zvt.core.account.Account;
import io.zvt.core.portfolio.Portfolio;
import io.zvt.core.time.Clock;

/** What a strategy can see and do in a callback; belongs to the lane, not to be used from other threads. */
public interface Context {

    /** {@return the strategy's orders and the way to give new ones} */
    Orders orders();

    /** {@return the strategy's positions} */
    Positions positions();

    /** {@return the account the strategy trades for} */
    Account account();

    /** {@return the value and exposure of the account at the current marks; computed when called} */
    Portfolio portfolio();

    /** {@return the last prices} */
    Marks marks();

    /** {@return the strategy's attached indicators} */
    Indicators indicators();

    /** {@return the engine's clock, which stands still during a turn} */
    Clock clock();

    /** {@return the strategy's timers} */
    Timers timers();
}
