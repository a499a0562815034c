package io.zvt.engine.strategy;

import io.zvt.core.data.DataRequest;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.strategy.Strategy;
import java.util.List;
import java.util.function.Function;

/** A strategy and what it asked for when it configured itself. Not thread-safe: it moves to the lane that runs it. */
public final class ConfiguredStrategy {

    private final Strategy strategy;
    private final StrategyId id;
    private final Wishes wishes;

    private ConfiguredStrategy(Strategy strategy, Wishes wishes) {
        this.strategy = strategy;
        this.id = strategy.id();
        this.wishes = wishes;
    }

    /**
     * Has a strategy configure itself.
     *
     * @param strategy the strategy
     * @param instruments returns the newest version of an instrument, or throws
     * @param accounts returns the account it is given, or throws if there is none
     * @param defaultAccount the account it trades for unless it names another
     * @return the configured strategy
     */
    public static ConfiguredStrategy of(
            Strategy strategy,
            Function<InstrumentId, Instrument> instruments,
            Function<AccountId, AccountId> accounts,
            AccountId defaultAccount) {
        Wishes wishes = new Wishes(instruments, accounts, defaultAccount);
        strategy.configure(wishes);
        return new ConfiguredStrategy(strategy, wishes);
    }

    /** {@return its identity} */
    public StrategyId id() {
        return id;
    }

    /** {@return the account it trades for} */
    public AccountId account() {
        return wishes.account();
    }

    /** {@return the market data it wants} */
    public List<DataRequest> requests() {
        return wishes.requests();
    }

    Strategy strategy() {
        return strategy;
    }

    Wishes wishes() {
        return wishes;
    }
}
