package io.zvt.engine.runtime;

import io.zvt.core.error.PermanentException;
import io.zvt.core.error.TransientException;
import io.zvt.core.event.AccountEvent;
import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.Event;
import io.zvt.core.event.InstrumentDefined;
import io.zvt.core.event.LimitChanged;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.PositionUpdated;
import io.zvt.core.event.TradingStateChanged;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.instrument.InstrumentTerms;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.workflow.WorkflowDefinition;
import io.zvt.engine.account.AccountState;
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
import io.zvt.engine.sim.MarketDrivenVenue;
import io.zvt.engine.strategy.HostServices;
import io.zvt.engine.strategy.StrategyHost;
import io.zvt.engine.strategy.StrategyState;
import io.zvt.engine.workflow.InlineWorkflowEngine;
import io.zvt.events.envelope.EventEnvelope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane with all that lives on it: instruments, accounts, strategies, workflows, market data and timers.
 *
 * <p>Belongs to the lane's thread; others bring work through the {@link Runner}.
 */
final class EngineRuntime implements LaneLogic {

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
    private final RunJournal journal;
    private final InlineWorkflowEngine workflows;
    private final WorkflowDefinition<PlaceOrder.Input, PlaceOrder.Output> placeOrder;
    private final Ledgers ledgers;
    private final Hosts hosts = new Hosts();
    private final List<MarketDrivenVenue> driven = new ArrayList<>();
    private final Agenda agenda;
    private final MarketFlow flow;
    private final ArrayDeque<EventEnvelope<?>> reactions = new ArrayDeque<>();
    private final List<Runnable> deferred = new ArrayList<>();
    private final Answers answers = new Answers();
    private final Reconciler reconciler;
    private boolean ready;
    private int loads;

    /**
     * Creates the runtime; {@link #open} follows.
     *
     * @param parts what the lane is made of
     * @param lane the lane
     * @param runner brings work to the lane
     * @param publication is told of commits
     */
    EngineRuntime(Parts parts, Lane lane, Runner runner, Publication publication) {
        this.parts = parts;
        this.lane = lane;
        this.runner = runner;
        this.publication = publication;
        this.journal = new RunJournal(lane, parts.types());
        this.workflows = new InlineWorkflowEngine(journal);
        this.placeOrder = new PlaceOrder(account -> unit(account).desk()).definition();
        this.workflows.register(placeOrder);
        this.ledgers = new Ledgers(parts.accounts(), instruments, this::newDesk);
        parts.venues().values().forEach(venue -> {
            if (venue instanceof MarketDrivenVenue simulated) {
                driven.add(simulated);
            }
        });
        this.agenda = new Agenda(lane, timers, hub, driven);
        this.flow = new MarketFlow(lane, hub, driven);
        this.reconciler = new Reconciler(this);
    }

    Lane lane() {
        return lane;
    }

    Answers answers() {
        return answers;
    }

    Runner runner() {
        return runner;
    }

    MarketHub hub() {
        return hub;
    }

    MarkBook marks() {
        return marks;
    }

    TimerQueue timers() {
        return timers;
    }

    Agenda agenda() {
        return agenda;
    }

    MarketFlow flow() {
        return flow;
    }

    InstrumentBook instruments() {
        return instruments;
    }

    Valuation valuation() {
        return valuation;
    }

    Collection<AccountUnit> accounts() {
        return ledgers.all();
    }

    AccountUnit unit(AccountId account) {
        return ledgers.require(account);
    }

    Collection<StrategyHost> hosts() {
        return hosts.all();
    }

    Collection<StrategyState> strategies() {
        return hosts.states();
    }

    /** Whether the state is loaded and reconciled, so that orders are taken. */
    boolean isReady() {
        return ready;
    }

    /** How often the state was loaded. */
    int loads() {
        return loads;
    }

    /** Why the lane stopped, or null while it runs. */
    @Nullable
    Throwable stopCause() {
        return lane.stopCause();
    }

    /** Loads the state, opens what does not exist yet, reconciles with the venues, and starts the strategies. */
    void open() {
        load();
        journal.recovering(!ledgers.hadNoOrders());
        lane.input(this::define);
        lane.input(ledgers::open);
        ledgers.fund(driven);
        hosts.create(parts.strategies(), hostServices(), hub);
        if (ledgers.hadNoOrders()) {
            lane.input(this::startStrategies);
        } else {
            reconciler.start();
            lane.run();
        }
    }

    private void load() {
        loads++;
        Replay.fill(instruments, parts.store());
        ledgers.load(parts.store(), instruments);
        hosts.load(parts.store(), parts.strategies());
    }

    private OrderDesk newDesk(AccountState state) {
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
                () -> unit(state.id()).desk());
    }

    private HostServices hostServices() {
        return new HostServices(
                lane,
                parts.types(),
                parts.clock(),
                instruments::require,
                account -> unit(account).desk(),
                marks,
                valuation,
                timers,
                parts.failurePolicy());
    }

    private void define() {
        for (Instrument wanted : parts.instruments()) {
            Instrument known = instruments.find(wanted.id());
            if (known == null) {
                define(wanted.terms().atVersion(1));
            } else if (!known.terms().equals(wanted.terms().atVersion(known.version()))) {
                define(wanted.terms().atVersion(known.version() + 1));
            }
        }
    }

    private void define(InstrumentTerms terms) {
        String key = terms.id().value();
        lane.emit(
                lane.slot(Replay.INSTRUMENTS),
                key,
                parts.types().of(InstrumentDefined.class).type(),
                new InstrumentDefined(terms),
                key,
                null,
                null);
    }

    void startStrategies() {
        hosts.start();
        becomeReady();
    }

    private void becomeReady() {
        ready = true;
        List<Runnable> waiting = new ArrayList<>(deferred);
        deferred.clear();
        waiting.forEach(lane::own);
    }

    /** Takes an input as a turn of its own; from any thread. */
    void input(Runnable input) {
        runner.execute(() -> lane.input(input));
    }

    /** Takes a command as a turn of its own, once orders are taken; from any thread. */
    void command(Runnable command) {
        runner.execute(() -> {
            if (ready) {
                lane.input(command);
            } else {
                deferred.add(command);
            }
        });
    }

    /** Asks the venues again after a reconnection, in the turn under way. */
    void reconcile() {
        lane.own(() -> new Reconciler(this).resume());
    }

    boolean knows(ClientOrderId order) {
        return ledgers.knows(order);
    }

    void report(VenueId venue, VenueReport report) {
        ledgers.report(venue, report);
    }

    @Override
    public void apply(EventEnvelope<? extends Event> envelope) {
        Event event = envelope.payload();
        journal.applied(envelope);
        if (event instanceof AccountEvent fact) {
            ledgers.apply(fact.account(), envelope);
            if (event instanceof OrderEvent || event instanceof PositionUpdated) {
                reactions.add(envelope);
            }
        } else if (event instanceof InstrumentDefined defined) {
            instruments.define(Instrument.of(defined.terms()));
        } else if (event instanceof TradingStateChanged changed) {
            ledgers.apply(AccountId.of(changed.scope()), envelope);
        } else if (event instanceof LimitChanged changed) {
            ledgers.apply(AccountId.of(changed.scope()), envelope);
        } else {
            hosts.apply(envelope);
        }
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
        StrategyHost host = hosts.find(strategy);
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
        LOG.warn("lane {} loads its state anew after a failed commit", parts.lane());
        ready = false;
        answers.failDecided(new TransientException(
                "COMMIT_FAILED",
                "whether the decision lasted is being settled; ask again with the same command id",
                Map.of("lane", parts.lane())));
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
        LOG.error("lane {} stopped", parts.lane(), cause);
        answers.failAll(new PermanentException(
                "LANE_STOPPED",
                "lane " + parts.lane() + " stopped: " + cause + "; mend the cause and start anew",
                Map.of("lane", parts.lane())));
    }

    /** Stops all strategies in the turn under way. */
    void stopStrategies(String reason) {
        hosts.stop(reason);
    }

    void raise(AlertSeverity severity, String code, String text, Map<String, String> facts) {
        new Alerts(lane, parts.types(), parts.lane()).raise(severity, code, text, facts, null);
    }

    void eachAccount(Consumer<AccountState> listener) {
        ledgers.all().forEach(unit -> listener.accept(unit.state()));
    }
}
