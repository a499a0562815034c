package io.zvt.engine.runtime;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.AccountEvent;
import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.Event;
import io.zvt.core.event.InstrumentDefined;
import io.zvt.core.event.LimitChanged;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.PositionUpdated;
import io.zvt.core.event.TradingStateChanged;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.workflow.WorkflowDefinition;
import io.zvt.engine.account.AccountFold;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.lane.LaneLogic;
import io.zvt.engine.lane.TimerQueue;
import io.zvt.engine.market.InstrumentBook;
import io.zvt.engine.market.MarkBook;
import io.zvt.engine.market.MarketHub;
import io.zvt.engine.order.Alerts;
import io.zvt.engine.order.Desk;
import io.zvt.engine.order.OrderDesk;
import io.zvt.engine.order.PlaceOrder;
import io.zvt.engine.portfolio.Valuation;
import io.zvt.engine.risk.Reservations;
import io.zvt.engine.strategy.HostServices;
import io.zvt.engine.strategy.StrategyHost;
import io.zvt.engine.workflow.InlineWorkflowEngine;
import io.zvt.events.envelope.EventEnvelope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane with all that lives on it: instruments, accounts, strategies, workflows, market data and timers.
 *
 * <p>Belongs to the lane's thread; others bring work through the {@link Runner}.
 */
public final class EngineRuntime implements LaneLogic {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRuntime.class);

    private final Parts parts;
    private final Lane lane;
    private final Runner runner;
    private final Publication publication;
    private final InstrumentBook instruments = new InstrumentBook();
    private final MarkBook marks = new MarkBook();
    private final MarketHub hub = new MarketHub(marks);
    private final TimerQueue timers = new TimerQueue();
    private final Valuation valuation = new Valuation(instruments, marks);
    private final AccountFold fold = new AccountFold(instruments::version);
    private final RunJournal journal;
    private final InlineWorkflowEngine workflows;
    private final WorkflowDefinition<PlaceOrder.Input, PlaceOrder.Output> placeOrder;
    private final Map<AccountId, AccountUnit> accounts = new TreeMap<>();
    private final Map<StrategyId, StrategyHost> hosts = new TreeMap<>();
    private final ArrayDeque<EventEnvelope<?>> reactions = new ArrayDeque<>();
    private final List<Runnable> deferred = new ArrayList<>();
    private final Reconciler reconciler;
    private boolean ready;
    private int loads;

    /**
     * Creates the runtime; {@link #open} follows.
     *
     * @param parts what the engine is made of
     * @param lane its lane
     * @param runner brings work to the lane
     * @param publication is told of commits
     */
    public EngineRuntime(Parts parts, Lane lane, Runner runner, Publication publication) {
        this.parts = parts;
        this.lane = lane;
        this.runner = runner;
        this.publication = publication;
        this.journal = new RunJournal(lane, parts.types());
        this.workflows = new InlineWorkflowEngine(journal);
        this.placeOrder = new PlaceOrder(account -> unit(account).desk()).definition();
        this.workflows.register(placeOrder);
        this.reconciler = new Reconciler(this);
    }

    /** Is told when a turn is durable. */
    @FunctionalInterface
    public interface Publication {

        /** A turn is durable; what is committed may be published. */
        void committed();
    }

    Parts parts() {
        return parts;
    }

    Lane lane() {
        return lane;
    }

    Runner runner() {
        return runner;
    }

    /** {@return who gets which market data} */
    public MarketHub hub() {
        return hub;
    }

    /** {@return the marks} */
    public MarkBook marks() {
        return marks;
    }

    TimerQueue timers() {
        return timers;
    }

    /** {@return what values accounts} */
    public Valuation valuation() {
        return valuation;
    }

    /** {@return the instruments} */
    public InstrumentBook instruments() {
        return instruments;
    }

    Collection<AccountUnit> accounts() {
        return accounts.values();
    }

    /** {@return the hosts of all strategies, sorted by id} */
    public Collection<StrategyHost> hosts() {
        return hosts.values();
    }

    /** {@return whether the state is loaded and reconciled, so that orders are taken} */
    public boolean isReady() {
        return ready;
    }

    /** {@return how often the state was loaded} */
    public int loads() {
        return loads;
    }

    AccountUnit unit(AccountId account) {
        AccountUnit unit = accounts.get(account);
        if (unit == null) {
            throw InvalidInputException.of(
                    "account",
                    account,
                    "must be an account of this engine, known are " + accounts.keySet(),
                    "add it with TradingEngine.builder().account(...)");
        }
        return unit;
    }

    /**
     * Returns an account's desk.
     *
     * @param account which account
     * @return its desk
     * @throws InvalidInputException if this engine does not have it
     */
    public OrderDesk desk(AccountId account) {
        return unit(account).desk();
    }

    /** Loads the state, opens what does not exist yet, reconciles with the venues, and starts the strategies. */
    public void open() {
        parts.venues().forEach((id, venue) -> venue.connect(new ReportDoor(this, id)));
        load();
        lane.input(this::define);
        lane.input(this::openAccounts);
        createHosts();
        boolean fresh = accounts.values().stream()
                .allMatch(unit -> unit.state().allOrders().isEmpty());
        if (fresh) {
            lane.input(() -> startStrategies(false));
        } else {
            reconciler.start();
            lane.run();
        }
    }

    private void load() {
        loads++;
        Replay.fill(instruments, parts.store());
        accounts.clear();
        for (AccountConfig config : parts.accounts()) {
            AccountState state = Replay.account(parts.store(), config.id(), instruments);
            accounts.put(config.id(), new AccountUnit(state, desk(state)));
        }
    }

    private OrderDesk desk(AccountState state) {
        Desk.Services services = new Desk.Services(
                instruments,
                marks,
                parts.venues(),
                parts.risk(),
                parts.router(),
                new Reservations(parts.protection()),
                hub::arrivals,
                parts.sendWithin().toNanos(),
                timers,
                parts.allowOverfills());
        return new OrderDesk(
                new Desk(lane, parts.types(), state, services),
                workflows,
                placeOrder,
                this::input,
                () -> desk(state.id()));
    }

    private void define() {
        for (Instrument wanted : parts.instruments()) {
            Instrument known = instruments.find(wanted.id());
            if (known == null || !known.equals(wanted)) {
                lane.emit(
                        lane.slot(Replay.INSTRUMENTS),
                        wanted.id().value(),
                        parts.types().of(InstrumentDefined.class).type(),
                        new InstrumentDefined(wanted.terms()),
                        wanted.id().value(),
                        null,
                        null);
            }
        }
    }

    private void openAccounts() {
        for (AccountConfig config : parts.accounts()) {
            AccountUnit unit = unit(config.id());
            if (!unit.state().isOpened()) {
                Opening.open(unit.desk().desk(), config);
            }
        }
    }

    private void createHosts() {
        HostServices services = new HostServices(
                lane,
                parts.types(),
                parts.clock(),
                instruments::require,
                this::desk,
                marks,
                valuation,
                timers,
                parts.failurePolicy());
        AccountId defaultAccount = parts.accounts().get(0).id();
        for (Strategy strategy : parts.strategies()) {
            StrategyHost host = new StrategyHost(strategy, services, defaultAccount);
            if (hosts.putIfAbsent(host.id(), host) != null) {
                throw InvalidInputException.of(
                        "strategy", host.id(), "must be unique", "override Strategy.id() in one of the two");
            }
        }
        // In the order of ids, so that who gets a datum first does not depend on the order of registration.
        hosts.values().forEach(host -> Subscriptions.subscribe(host, hub));
    }

    void startStrategies(boolean recovered) {
        for (StrategyHost host : hosts.values()) {
            host.start(recovered, SavedState.of(parts.store(), host.id()));
        }
        becomeReady();
    }

    private void becomeReady() {
        ready = true;
        journal.recovering(false);
        List<Runnable> waiting = new ArrayList<>(deferred);
        deferred.clear();
        waiting.forEach(lane::own);
    }

    /**
     * Takes an input as a turn of its own; from any thread.
     *
     * @param input the input
     */
    public void input(Runnable input) {
        runner.execute(() -> lane.input(input));
    }

    /**
     * Takes a command as a turn of its own, once orders are taken; from any thread.
     *
     * @param command the command
     */
    public void command(Runnable command) {
        runner.execute(() -> {
            if (ready) {
                lane.input(command);
            } else {
                deferred.add(command);
            }
        });
    }

    void report(VenueId venue, VenueReport report) {
        for (AccountUnit unit : accounts.values()) {
            if (unit.state().order(report.clientOrderId()) != null) {
                unit.desk().report(venue, report);
                return;
            }
        }
        accounts.values().iterator().next().desk().report(venue, report);
    }

    @Override
    public void apply(EventEnvelope<? extends Event> envelope) {
        Event event = envelope.payload();
        journal.applied(envelope);
        if (event instanceof AccountEvent fact) {
            fold.apply(unit(fact.account()).state(), envelope);
            if (event instanceof OrderEvent || event instanceof PositionUpdated) {
                reactions.add(envelope);
            }
        } else if (event instanceof InstrumentDefined defined) {
            instruments.define(Instrument.of(defined.terms()));
        } else if (event instanceof TradingStateChanged changed) {
            applyToAccount(changed.scope(), envelope);
        } else if (event instanceof LimitChanged changed) {
            applyToAccount(changed.scope(), envelope);
        }
    }

    private void applyToAccount(String scope, EventEnvelope<? extends Event> envelope) {
        fold.apply(unit(AccountId.of(scope)).state(), envelope);
    }

    @Override
    public void react() {
        EventEnvelope<?> envelope = reactions.poll();
        while (envelope != null) {
            react(envelope);
            envelope = reactions.poll();
        }
    }

    private void react(EventEnvelope<?> envelope) {
        StrategyId strategy = null;
        if (envelope.payload() instanceof OrderEvent event) {
            workflows.signal(
                    envelope.type().name(), event.order().clientOrderId().value(), event);
            strategy = event.order().strategy();
        } else if (envelope.payload() instanceof PositionUpdated updated) {
            strategy = updated.strategy();
        }
        StrategyHost host = strategy == null ? null : hosts.get(strategy);
        if (host != null) {
            host.onEvent(envelope);
        }
    }

    @Override
    public void committed() {
        publication.committed();
    }

    @Override
    public void reload() {
        LOG.warn("lane {} loads its state anew after a failed commit", parts.source());
        ready = false;
        workflows.close();
        journal.reset();
        journal.recovering(true);
        reactions.clear();
        timers.clear();
        load();
        publication.committed();
        reconciler.start();
    }

    InlineWorkflowEngine workflows() {
        return workflows;
    }

    @Override
    public void stopped(Throwable cause) {
        ready = false;
        LOG.error("lane {} stopped", parts.source(), cause);
    }

    /**
     * Stops all strategies in the turn under way.
     *
     * @param reason why
     */
    public void stopStrategies(String reason) {
        hosts.values().forEach(host -> host.stop(reason));
    }

    Alerts alerts() {
        return new Alerts(lane, parts.types(), parts.source());
    }

    void raise(AlertSeverity severity, String code, String text, Map<String, String> facts) {
        alerts().raise(severity, code, text, facts, null);
    }

    /**
     * Calls a listener with each account's state, on the lane.
     *
     * @param listener gets the states, sorted by account
     */
    public void eachAccount(Consumer<AccountState> listener) {
        accounts.values().forEach(unit -> listener.accept(unit.state()));
    }

    /** {@return why the lane stopped, or null while it runs} */
    public @Nullable Throwable stopCause() {
        return lane.stopCause();
    }
}
