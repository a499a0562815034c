package io.zvt.backtest.run;

import io.zvt.backtest.result.RunCounts;
import io.zvt.backtest.result.RunRecorder;
import io.zvt.core.data.HistoricalData;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.AccountId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.time.SystemClock;
import io.zvt.core.time.Timestamps;
import io.zvt.engine.CloseMode;
import io.zvt.engine.CloseSummary;
import io.zvt.engine.TradingEngine;
import io.zvt.engine.TradingEngineBuilder;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.engine.sim.SimulatedVenueBuilder;
import io.zvt.events.bus.EventBus;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs strategies through recorded data on a real engine in simulated time; not thread-safe, run once.
 *
 * <p>For example {@code Backtest.of(new EmaCross()).instrument(btcUsd).data(trades).deposit("USD", "10000").run()}. The
 * engine is the one that trades live; only its clock and its venue are simulated. All cores are used by running several
 * backtests side by side.
 */
public final class Backtest {

    /** The account that a backtest trades for. */
    public static final AccountId ACCOUNT = AccountId.of("main");

    private static final String VENUE = "SIM";

    private final List<Strategy> strategies;
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<HistoricalData> data = new ArrayList<>();
    private final List<Consumer<EventBus>> subscribers = new ArrayList<>();
    private final AccountConfig account = new AccountConfig(ACCOUNT).venue(VENUE);
    private UnaryOperator<SimulatedVenueBuilder> venue = UnaryOperator.identity();
    private UnaryOperator<TradingEngineBuilder> engine = UnaryOperator.identity();
    private EventTypes types = EventTypes.standard();
    private @Nullable EventStore store;
    private String name;
    private String bus = "direct:";
    private Duration sampleEvery = Duration.ofMinutes(1);
    private boolean recordPrices = true;
    private ProgressListener progress = moment -> {};
    private Duration progressEvery = Duration.ofDays(1);

    private Backtest(List<Strategy> strategies) {
        this.strategies = strategies;
        this.name = strategies.get(0).id().value();
    }

    /**
     * Starts a backtest.
     *
     * @param first a strategy
     * @param more further strategies, which trade for the same account
     * @return the backtest, to be configured and run
     */
    public static Backtest of(Strategy first, Strategy... more) {
        List<Strategy> all = new ArrayList<>(List.of(more));
        all.add(0, first);
        return new Backtest(all);
    }

    /**
     * Names the run, for reports.
     *
     * @param value a name, the first strategy's id unless set
     * @return this backtest
     */
    public Backtest name(String value) {
        this.name = value;
        return this;
    }

    /**
     * Adds an instrument.
     *
     * @param instrument its terms
     * @return this backtest
     */
    public Backtest instrument(Instrument instrument) {
        instruments.add(instrument);
        return this;
    }

    /**
     * Adds a stream of data, which the run closes.
     *
     * @param stream the data of one series
     * @return this backtest
     */
    public Backtest data(HistoricalData stream) {
        data.add(stream);
        return this;
    }

    /**
     * Gives the account a balance; the first one's asset is the one in which equity is measured.
     *
     * @param asset code of the asset
     * @param amount a positive decimal
     * @return this backtest
     */
    public Backtest deposit(String asset, String amount) {
        if (account.deposits().isEmpty()) {
            account.baseAsset(asset);
        }
        account.deposit(VENUE, asset, amount);
        return this;
    }

    /**
     * Bounds the absolute net position in an instrument.
     *
     * @param instrument id of the instrument
     * @param quantity a decimal, not negative
     * @return this backtest
     */
    public Backtest maxPosition(String instrument, String quantity) {
        account.maxPosition(instrument, quantity);
        return this;
    }

    /**
     * Changes the simulated venue: fill policy, slippage, latency.
     *
     * @param change changes the builder and returns it
     * @return this backtest
     */
    public Backtest venue(UnaryOperator<SimulatedVenueBuilder> change) {
        this.venue = change;
        return this;
    }

    /**
     * Chooses the bus by URI; it cannot change the result.
     *
     * @param uri {@code direct:} unless set, or {@code memory:} with zvt-bus-inmemory on the class path
     * @return this backtest
     */
    public Backtest eventBus(String uri) {
        this.bus = uri;
        return this;
    }

    /**
     * Subscribes to the events of the run.
     *
     * @param subscriber called with the bus before the engine starts
     * @return this backtest
     */
    public Backtest onEvents(Consumer<EventBus> subscriber) {
        this.subscribers.add(subscriber);
        return this;
    }

    /**
     * Keeps the events in another store than a new one in memory; it is not closed by the run.
     *
     * @param value the store, empty
     * @return this backtest
     */
    public Backtest eventStore(EventStore value) {
        this.store = value;
        return this;
    }

    /**
     * Adds types of events of the user's own.
     *
     * @param value a registry that has them besides the standard ones
     * @return this backtest
     */
    public Backtest eventTypes(EventTypes value) {
        this.types = value;
        return this;
    }

    /**
     * Changes the engine in any other way.
     *
     * @param change changes the builder and returns it; not its time, venue, store, and account
     * @return this backtest
     */
    public Backtest engine(UnaryOperator<TradingEngineBuilder> change) {
        this.engine = change;
        return this;
    }

    /**
     * Sets how often equity is noted at least; it is noted at every fill besides.
     *
     * @param simulated a duration of simulated time, a minute unless set
     * @return this backtest
     */
    public Backtest sampleEvery(Duration simulated) {
        this.sampleEvery = simulated;
        return this;
    }

    /**
     * Leaves prices out of the result, which saves memory where no report is wanted.
     *
     * @return this backtest
     */
    public Backtest withoutPrices() {
        this.recordPrices = false;
        return this;
    }

    /**
     * Tells how far the run has come.
     *
     * @param simulated after each of which duration of simulated time
     * @param listener is told
     * @return this backtest
     */
    public Backtest progress(Duration simulated, ProgressListener listener) {
        this.progressEvery = simulated;
        this.progress = listener;
        return this;
    }

    /**
     * Runs it to the end of the data.
     *
     * @return what the strategies did
     * @throws InvalidInputException if something is missing, or the data are wrong: says where
     * @throws io.zvt.core.error.InvariantViolationException if the engine's lane stopped
     */
    public BacktestResult run() {
        List<TappedData> streams = data.stream().map(TappedData::new).toList();
        try {
            return run(streams);
        } finally {
            data.forEach(HistoricalData::close);
        }
    }

    private BacktestResult run(List<TappedData> streams) {
        if (account.deposits().isEmpty()) {
            throw InvalidInputException.of("deposit", "none", "must be made", "call deposit(\"USD\", \"10000\")");
        }
        long start = streams.stream().mapToLong(TappedData::start).min().orElse(Long.MAX_VALUE);
        if (start == Long.MAX_VALUE) {
            throw InvalidInputException.of("data", "none", "must be given", "call data(...) with a stream of items");
        }
        RunRecorder recorder = RunRecorder.of(name, account.baseAsset());
        if (recordPrices) {
            record(streams, recorder);
        }
        EventStore kept = store != null ? store : new InMemoryEventStore(new JsonEventCodec(types)::encode);
        TradingEngine built = build(start, kept);
        long began = new SystemClock().monotonicNanos();
        CloseSummary summary;
        try (TradingEngine running = built) {
            subscribers.forEach(subscriber -> subscriber.accept(running.events()));
            running.start();
            Sampler sampler = new Sampler(running, recorder, sampleEvery, progressEvery, progress, streams);
            sampler.sample(start);
            running.simulation().run(streams, sampler);
            sampler.finish();
            summary = running.close(CloseMode.KEEP_ORDERS);
        }
        Duration took = Duration.ofNanos(new SystemClock().monotonicNanos() - began);
        long items = streams.stream().mapToLong(TappedData::count).sum();
        AccountHistory.of(kept, ACCOUNT).tell(recorder);
        RunCounts counts = new RunCounts(items, events(kept), took);
        return new BacktestResult(recorder.finish(counts), kept, summary.stateHash(), summary.workingOrders());
    }

    private void record(List<TappedData> streams, RunRecorder recorder) {
        for (TappedData stream : streams) {
            instruments.stream()
                    .filter(instrument -> instrument.id().equals(stream.instrument()))
                    .findFirst()
                    .ifPresent(instrument ->
                            stream.tap(recorder.prices(instrument.id(), instrument.base(), instrument.quote())));
        }
    }

    private TradingEngine build(long start, EventStore kept) {
        TradingEngineBuilder builder = engine.apply(
                TradingEngine.builder().name("backtest").eventBus(bus).eventTypes(types));
        return builder.simulated(Timestamps.toInstant(start))
                .eventStore(kept)
                .instrument(instruments.toArray(Instrument[]::new))
                .account(account)
                .venue(venue.apply(SimulatedVenue.builder().id(VENUE)).build())
                .strategy(strategies.toArray(Strategy[]::new))
                .build();
    }

    private static long events(EventStore kept) {
        return kept.streams().stream().mapToLong(kept::version).sum();
    }
}
