package io.zvt.engine.runtime;

import io.zvt.core.event.InstrumentDefined;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.instrument.Instrument;
import io.zvt.engine.account.AccountFold;
import io.zvt.engine.account.AccountSnapshot;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.market.InstrumentBook;
import io.zvt.engine.strategy.StrategyState;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.EventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rebuilds state from the streams of a store, by the same folds that run live. Stateless. */
public final class Replay {

    /** The stream of the instruments. */
    public static final StreamId INSTRUMENTS = StreamId.of("instruments");

    private static final int PAGE = 1_000;
    private static final String ACCOUNT = "account/";
    private static final String STRATEGY = "strategy/";

    private Replay() {}

    /**
     * Rebuilds the instruments.
     *
     * @param store the store
     * @return all versions of all instruments
     */
    public static InstrumentBook instruments(EventStore store) {
        InstrumentBook book = new InstrumentBook();
        fill(book, store);
        return book;
    }

    static void fill(InstrumentBook book, EventStore store) {
        book.clear();
        each(store, INSTRUMENTS, envelope -> {
            if (envelope.payload() instanceof InstrumentDefined defined) {
                book.define(Instrument.of(defined.terms()));
            }
        });
    }

    /**
     * Rebuilds an account.
     *
     * @param store the store
     * @param account which account
     * @param instruments the instruments
     * @return its state after the last committed event
     */
    public static AccountState account(EventStore store, AccountId account, InstrumentBook instruments) {
        AccountState state = new AccountState(account);
        AccountFold fold = new AccountFold(instruments::version);
        each(store, StreamId.account(account), envelope -> fold.apply(state, envelope));
        return state;
    }

    /**
     * Rebuilds what the stream of a strategy says of it.
     *
     * @param store the store
     * @param strategy which strategy
     * @return its state after the last committed event
     */
    public static StrategyState strategy(EventStore store, StrategyId strategy) {
        StrategyState[] state = {StrategyState.unknown(strategy)};
        each(store, StreamId.strategy(strategy), envelope -> state[0] = state[0].after(envelope));
        return state[0];
    }

    /**
     * Rebuilds everything a store tells of: instruments, accounts and strategies.
     *
     * @param store the store
     * @return the state after the last committed event
     */
    public static EngineSnapshot all(EventStore store) {
        InstrumentBook instruments = instruments(store);
        List<AccountSnapshot> accounts = new ArrayList<>();
        List<StrategyState> strategies = new ArrayList<>();
        for (StreamId stream : store.streams()) {
            String name = stream.value();
            if (name.startsWith(ACCOUNT)) {
                AccountId id = AccountId.of(name.substring(ACCOUNT.length()));
                accounts.add(AccountSnapshot.of(account(store, id, instruments)));
            } else if (name.startsWith(STRATEGY)) {
                strategies.add(strategy(store, StrategyId.of(name.substring(STRATEGY.length()))));
            }
        }
        return new EngineSnapshot(instruments.terms(), accounts, strategies);
    }

    static void each(EventStore store, StreamId stream, Consumer<EventEnvelope<?>> action) {
        long from = 1;
        List<? extends EventEnvelope<?>> page = store.read(stream, from, PAGE);
        while (!page.isEmpty()) {
            page.forEach(action);
            from += page.size();
            page = store.read(stream, from, PAGE);
        }
    }
}
