package io.zvt.engine.strategy;

import io.zvt.core.data.DataRequest;
import io.zvt.core.error.InvariantViolationException;
import io.zvt.core.event.AlertSeverity;
import io.zvt.core.event.Event;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.PositionUpdated;
import io.zvt.core.event.StrategyStarted;
import io.zvt.core.event.StrategyStateSaved;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.indicator.Indicator;
import io.zvt.core.market.Bar;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.position.Position;
import io.zvt.core.position.PositionKey;
import io.zvt.core.strategy.Start;
import io.zvt.core.strategy.Strategy;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.lane.StreamSlot;
import io.zvt.engine.order.Alerts;
import io.zvt.engine.order.OrderDesk;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one strategy: calls it, then runs the commands it gave. Belongs to the lane. */
public final class StrategyHost {

    private static final Logger LOG = LoggerFactory.getLogger(StrategyHost.class);

    private final Strategy strategy;
    private final StrategyId id;
    private final HostServices services;
    private final Wishes wishes;
    private final StrategyContext context;
    private final Alerts alerts;
    private long startedVersion;
    private long orderCount;
    private boolean running;
    private @Nullable EventId cause;

    /**
     * Creates a host.
     *
     * @param configured the strategy
     * @param services what hosts share
     */
    public StrategyHost(ConfiguredStrategy configured, HostServices services) {
        this.strategy = configured.strategy();
        this.id = configured.id();
        this.services = services;
        this.wishes = configured.wishes();
        this.alerts = new Alerts(services.lane(), services.types(), id.value());
        this.context = new StrategyContext(this, services, wishes.indicators());
    }

    /** {@return the strategy's identity} */
    public StrategyId id() {
        return id;
    }

    /** {@return the account it trades for} */
    public AccountId account() {
        return wishes.account();
    }

    /** {@return whether it runs} */
    public boolean isRunning() {
        return running;
    }

    /** {@return the market data it wants} */
    public List<DataRequest> requests() {
        return wishes.requests();
    }

    OrderDesk desk() {
        return services.desks().apply(wishes.account());
    }

    private StreamSlot slot() {
        return services.lane().slot(StreamId.strategy(id));
    }

    private EventEnvelope<Event> emit(Event event) {
        return services.lane()
                .emit(slot(), id.value(), services.types().of(event.getClass()).type(), event, id.value(), null, null);
    }

    /**
     * Starts the strategy in the turn under way.
     *
     * @param recovered whether it goes on from an earlier run
     * @param saved what that run had saved, if anything
     */
    public void start(boolean recovered, Optional<String> saved) {
        emit(new StrategyStarted(id, strategy.version(), wishes.parameters(), recovered));
        startedVersion = slot().version();
        orderCount = 0;
        running = true;
        cause = null;
        call(() -> {
            saved.ifPresent(strategy::restore);
            strategy.onStart(new Start(recovered, saved), context);
        });
    }

    /**
     * Stops the strategy in the turn under way; harmless if it does not run.
     *
     * @param reason why
     */
    public void stop(String reason) {
        if (running) {
            context.refuseCommands();
            call(() -> {
                strategy.onStop(context);
                save();
            });
            end(reason);
        }
    }

    private void end(String reason) {
        if (running) {
            running = false;
            emit(new StrategyStopped(id, reason));
        }
    }

    /** Records what the strategy wants kept, if anything. */
    public void save() {
        strategy.save().ifPresent(state -> emit(new StrategyStateSaved(id, strategy.version(), state)));
    }

    /**
     * Hands over market data.
     *
     * @param data the datum, of a kind the strategy asked for
     */
    public void onData(MarketData data) {
        cause = null;
        if (data instanceof Trade trade) {
            call(() -> strategy.onTrade(trade, context));
        } else if (data instanceof Quote quote) {
            call(() -> strategy.onQuote(quote, context));
        } else if (data instanceof OrderBook book) {
            call(() -> strategy.onBook(book, context));
        }
    }

    /**
     * Hands over a bar, after the indicators attached to it.
     *
     * @param bar the bar
     * @param attached the indicators
     */
    public void onBar(Bar bar, Indicator[] attached) {
        if (!running) {
            return;
        }
        cause = null;
        try {
            update(bar, attached);
            strategy.onBar(bar, context);
        } catch (InvariantViolationException broken) {
            throw broken;
        } catch (RuntimeException | Error failure) {
            failed(failure);
        }
        if (context.hasCommands()) {
            desk().atClose(true);
            context.runCommands();
            desk().atClose(false);
        }
    }

    private static void update(Bar bar, Indicator[] attached) {
        if (attached.length == 0) {
            return;
        }
        Series series = bar.series();
        double open = series.priceAsDouble(bar.openMantissa());
        double high = series.priceAsDouble(bar.highMantissa());
        double low = series.priceAsDouble(bar.lowMantissa());
        double close = series.priceAsDouble(bar.closeMantissa());
        double volume = series.quantityAsDouble(bar.volumeMantissa());
        for (Indicator indicator : attached) {
            indicator.update(open, high, low, close, volume);
        }
    }

    /**
     * Returns the indicators attached to bars.
     *
     * @param request which bars
     * @return the indicators in the order in which they were attached
     */
    public Indicator[] attached(DataRequest request) {
        return wishes.attached(request).toArray(Indicator[]::new);
    }

    /**
     * Hands over what happened to an order or position of this strategy.
     *
     * @param envelope the event
     */
    public void onEvent(EventEnvelope<?> envelope) {
        cause = envelope.id();
        Event event = envelope.payload();
        if (event instanceof OrderEvent order) {
            call(() -> strategy.onOrderEvent(order, context));
            if (event instanceof OrderExecuted executed) {
                onFill(executed);
            }
        } else if (event instanceof PositionUpdated updated) {
            PositionKey key = new PositionKey(updated.strategy(), updated.venue(), updated.instrument());
            Position position = desk().desk().account().position(key);
            call(() -> strategy.onPosition(position, context));
        }
    }

    private void onFill(OrderExecuted executed) {
        OrderEntry entry = desk().desk().account().order(executed.order().clientOrderId());
        if (entry == null) {
            return;
        }
        Order order = entry.order();
        call(() -> strategy.onFill(executed.fill(), order, context));
    }

    /**
     * Tells of a timer.
     *
     * @param name its name
     */
    void onTimer(String name) {
        cause = null;
        call(() -> strategy.onTimer(name, context));
    }

    private void call(Runnable callback) {
        if (!running) {
            return;
        }
        try {
            callback.run();
        } catch (InvariantViolationException broken) {
            throw broken;
        } catch (RuntimeException | Error failure) {
            failed(failure);
        }
        context.runCommands();
    }

    /** A strategy's failure stays the strategy's: visible in the log, as an alert, and in its stream. */
    private void failed(Throwable failure) {
        LOG.error("strategy {} failed", id, failure);
        context.dropCommands();
        alerts.raise(
                AlertSeverity.CRITICAL,
                "STRATEGY_FAILED",
                "strategy " + id + " threw " + failure,
                Map.of("policy", services.failurePolicy().name()),
                cause);
        switch (services.failurePolicy()) {
            case CONTINUE -> {}
            case STOP_STRATEGY -> end("failed: " + failure);
            case STOP_AND_CANCEL -> {
                cancelAll("strategy failed");
                end("failed: " + failure);
            }
        }
    }

    private void cancelAll(String reason) {
        for (Order order : context.open()) {
            desk().cancel(order.id(), id.value(), reason);
        }
    }

    /** Leaves out ids that are taken: after a failed commit a start may have the version of one that did not last. */
    ClientOrderId nextOrderId() {
        ClientOrderId next;
        do {
            next = ClientOrderId.of(id.value() + '-' + startedVersion + '-' + ++orderCount);
        } while (desk().desk().account().order(next) != null);
        return next;
    }

    @Nullable
    EventId cause() {
        return cause;
    }

    Runnable command(ClientOrderId order, OrderRequest request, int instrumentVersion) {
        EventId because = cause;
        OrderRef ref = new OrderRef(wishes.account(), id, order, request.instrument(), instrumentVersion);
        return () -> desk().place(ref, request.terms(), id.value(), because, null);
    }
}
