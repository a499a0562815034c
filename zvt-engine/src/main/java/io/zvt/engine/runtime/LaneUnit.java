package io.zvt.engine.runtime;

import io.zvt.core.data.DataRequest;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.PermanentException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.time.SteppedClock;
import io.zvt.core.venue.Venue;
import io.zvt.engine.account.AccountSnapshot;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.order.OrderDesk;
import io.zvt.engine.portfolio.Valuation;
import io.zvt.engine.strategy.ConfiguredStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lane as the rest of the engine sees it: brings questions and commands to it and its answers back. Thread-safe.
 */
public final class LaneUnit {

    private final Parts parts;
    private final Lane lane;
    private final EngineRuntime runtime;
    private final Runner runner;
    private final @Nullable Simulation simulation;
    private final MarketInbox inbox;
    private volatile State state = State.NEW;

    /** How far the life of a lane has come. */
    private enum State {
        NEW,
        OPEN,
        CLOSED
    }

    private LaneUnit(Parts parts, Publication publication, Runner runner) {
        this.parts = parts;
        this.runner = runner;
        this.lane = new Lane(
                parts.source(), parts.clock(), parts.store(), parts.incarnations(), parts.maxInFlight(), runner::wake);
        this.runtime = new EngineRuntime(parts, lane, runner, publication);
        lane.start(runtime);
        this.inbox = new MarketInbox(runtime, parts.clock());
        this.simulation = runner instanceof CallerRunner caller && parts.clock() instanceof SteppedClock stepped
                ? new Simulation(stepped, runtime, caller)
                : null;
    }

    /**
     * Creates a lane in simulated time, run by whoever drives it.
     *
     * @param parts what it is made of, with a stepped clock
     * @param publication is told of commits
     * @return the lane
     */
    public static LaneUnit simulated(Parts parts, Publication publication) {
        return new LaneUnit(parts, publication, new CallerRunner());
    }

    /**
     * Creates a lane with a thread of its own.
     *
     * @param parts what it is made of
     * @param publication is told of commits
     * @param threads makes the thread
     * @return the lane
     */
    public static LaneUnit threaded(Parts parts, Publication publication, ThreadFactory threads) {
        return new LaneUnit(parts, publication, new ThreadRunner(threads));
    }

    /**
     * Connects a venue to the lanes that trade there; done once, before they are opened.
     *
     * @param venue the venue
     * @param lanes the lanes
     */
    public static void connect(Venue venue, List<LaneUnit> lanes) {
        venue.connect(new ReportDoor(lanes.stream().map(lane -> lane.runtime).toList(), venue.id()));
    }

    /** Loads the state and starts the strategies, or begins to ask the venues; returns when that much is done. */
    public void open() {
        runner.start(lane, runtime.agenda(), parts.clock());
        state = State.OPEN;
        ask(() -> {
            runtime.open();
            return true;
        });
        runner.awaitIdle();
    }

    /** {@return the driver of simulated time, or null if the lane has a thread} */
    public @Nullable Simulation simulation() {
        return simulation;
    }

    /** {@return where live market data enters} */
    public MarketInbox inbox() {
        return inbox;
    }

    /** {@return name of the lane} */
    public String name() {
        return parts.lane();
    }

    /** {@return the accounts of the lane, sorted} */
    public Set<AccountId> accounts() {
        Set<AccountId> accounts = new TreeSet<>();
        parts.accounts().forEach(account -> accounts.add(account.id()));
        return accounts;
    }

    /**
     * Returns whether accounts of this lane trade at a venue.
     *
     * @param venue which venue
     * @return true if they do
     */
    public boolean tradesAt(VenueId venue) {
        return parts.venues().containsKey(venue);
    }

    /** {@return the market data that the lane's strategies want, without repeats} */
    public List<DataRequest> requests() {
        return parts.strategies().stream()
                .map(ConfiguredStrategy::requests)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** {@return whether the state is loaded and reconciled, so that orders are taken} */
    public boolean isReady() {
        return state == State.OPEN && ask(runtime::isReady);
    }

    /** {@return how often the state was loaded: once, and once more after each failed commit} */
    public int loads() {
        return state == State.NEW ? 0 : ask(runtime::loads);
    }

    /** {@return why the lane stopped, or null while it runs} */
    public @Nullable Throwable stopCause() {
        return lane.stopCause();
    }

    /**
     * Asks the lane something and waits for the answer; at once when called on the lane.
     *
     * @param question reads the lane's state and returns what may leave it
     * @param <T> type of the answer
     * @return the answer
     */
    public <T> T ask(Supplier<T> question) {
        return runner.isLaneThread() ? question.get() : asked(question).join();
    }

    /**
     * Asks the lane something; answered at once when called on the lane.
     *
     * @param question reads the lane's state and returns what may leave it
     * @param <T> type of the answer
     * @return completes with the answer, or with what the question threw
     */
    public <T> CompletableFuture<T> asked(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (state == State.NEW) {
            answer.completeExceptionally(refusal("NOT_STARTED", "is not started yet; call start() first"));
        } else if (runner.isLaneThread()) {
            // Whoever waits for the answer on the lane would wait for ever if the question were queued.
            complete(answer, question);
        } else {
            runner.execute(() -> complete(answer, question));
        }
        return answer;
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> question) {
        try {
            answer.complete(question.get());
        } catch (RuntimeException | Error failure) {
            answer.completeExceptionally(failure);
        }
    }

    /**
     * Has an account decide something, as a turn of its own, once orders are taken.
     *
     * @param account which account
     * @param decision decides; what it throws fails the result and changes nothing it did not record before
     * @param result taken when the decision is durable
     * @param <T> type of the result
     * @return completes with the result once the decision is durable
     */
    public <T> CompletableFuture<T> decide(AccountId account, Consumer<OrderDesk> decision, Supplier<T> result) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (state != State.OPEN) {
            answer.completeExceptionally(refusal("NOT_OPEN", "is not started or closed; it takes no commands"));
            return answer;
        }
        Answers.Owed owed = runtime.answers().expect(answer);
        runtime.command(() -> {
            try {
                decision.accept(runtime.unit(account).desk());
                owed.decided();
                lane.effect(() -> complete(answer, result));
            } catch (InvalidInputException refused) {
                answer.completeExceptionally(refused);
            }
        });
        failIfStopped(answer);
        return answer;
    }

    private PermanentException refusal(String code, String what) {
        return new PermanentException(code, "lane " + name() + " " + what, Map.of("lane", name()));
    }

    private void failIfStopped(CompletableFuture<?> answer) {
        runner.execute(() -> {
            Throwable cause = lane.stopCause();
            if (cause != null) {
                answer.completeExceptionally(refusal("LANE_STOPPED", "stopped: " + cause));
            }
        });
    }

    /**
     * Returns an account's live state; only to be used in a question to this lane.
     *
     * @param account which account
     * @return its state
     */
    public AccountState account(AccountId account) {
        return runtime.unit(account).state();
    }

    /**
     * Returns the newest version of an instrument; only to be used in a question to this lane.
     *
     * @param instrument which instrument
     * @return its terms
     * @throws io.zvt.core.error.InvalidInputException if it is unknown; lists what is known
     */
    public Instrument instrument(InstrumentId instrument) {
        return runtime.instruments().require(instrument);
    }

    /** {@return what values accounts; only to be used in a question to this lane} */
    public Valuation valuation() {
        return runtime.valuation();
    }

    /** {@return what the lane's live objects hold, as plain data; asked at any time} */
    public EngineSnapshot snapshot() {
        return ask(() -> {
            List<AccountSnapshot> accounts = new ArrayList<>();
            runtime.eachAccount(state -> accounts.add(AccountSnapshot.of(state)));
            return new EngineSnapshot(runtime.instruments().terms(), accounts, List.copyOf(runtime.strategies()));
        });
    }

    /**
     * Stops the strategies and waits until that is durable.
     *
     * @param reason why
     */
    public void stopStrategies(String reason) {
        runtime.input(() -> runtime.stopStrategies(reason));
        runner.awaitIdle();
    }

    /** Waits until nothing is queued and everything decided is durable. */
    public void awaitIdle() {
        runner.awaitIdle();
    }

    /** Ends the lane after what is queued; doing it twice is harmless. */
    public void close() {
        state = State.CLOSED;
        runner.close();
        runtime.answers().failAll(refusal("CLOSED", "was closed before this was decided"));
    }
}
