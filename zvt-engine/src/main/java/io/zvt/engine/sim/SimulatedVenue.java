package io.zvt.engine.sim;

import io.zvt.core.account.Balance;
import io.zvt.core.data.DataKind;
import io.zvt.core.error.TransientException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueId;
import io.zvt.core.market.Bar;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Trade;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.VenueCapabilities;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A venue inside the process that fills orders from market data, never from data older than the decision.
 *
 * <p>It keeps its own books, charges the fees of the instrument's terms, exactly, and refuses what the balance does not
 * cover: an account without a deposit has nothing. Orders are matched with the data, never with each other. Prices between
 * two ticks are rounded against the order. Margin is not simulated: for an instrument with margin rates balances are
 * booked but not checked.
 *
 * <p>It has no clock and no threads: time comes by {@link #advanceTo} and with the data, so the caller advances it before
 * commands that were decided later. Ids of orders and trades follow from client order ids, so they are the same in every
 * run. A closed venue can be connected again and has gone on meanwhile. Not thread-safe: it belongs to the engine's lane.
 */
public final class SimulatedVenue implements MarketDrivenVenue {

    private static final VenueCapabilities CAPABILITIES =
            new VenueCapabilities(OrderRules.TYPES, EnumSet.allOf(TimeInForce.class), true, true, true, 0);

    private final VenueId id;
    private final Set<DataKind> matchedOn;
    private final boolean ticksUntilBars;
    private final VenueTime time = new VenueTime();
    private final OrderRegister register;
    private final ReportsLog log;
    private final VenueLedger ledger;
    private final OfferReader reader;
    private final Execution execution;
    private final Matcher matcher;
    private final Gateway gateway;
    private final CommandQueue commands;
    private @Nullable VenueListener listener;

    SimulatedVenue(SimulatedVenueBuilder settings) {
        this.id = settings.id;
        this.matchedOn = EnumSet.copyOf(settings.matchedOn());
        this.ticksUntilBars = settings.usesTicksUntilBars();
        this.ledger = new VenueLedger(id, settings.checkBalances);
        this.reader = new OfferReader(settings.limitFill, settings.barParticipation, settings.quoteSizes);
        this.commands = new CommandQueue(settings.latency);
        this.register = new OrderRegister(settings.history, commands::forget);
        this.log = new ReportsLog(settings.history);
        this.execution = new Execution(id, time, ledger, log, register);
        this.matcher = new Matcher(settings.slippage, execution);
        SameClose sameClose = new SameClose(settings.fillPolicy, time, reader, matcher);
        this.gateway = new Gateway(time, register, ledger, log, execution, sameClose);
        settings.deposits.forEach(deposit -> deposit(deposit.account(), deposit.asset(), deposit.amount()));
    }

    /** {@return a builder of a venue named SIM that fills at the next open, without slippage, latency and deposits} */
    public static SimulatedVenueBuilder builder() {
        return new SimulatedVenueBuilder();
    }

    /**
     * Adds to a balance.
     *
     * @param account whose
     * @param asset which asset
     * @param amount how much; negative to withdraw
     */
    public void deposit(AccountId account, Asset asset, Decimal amount) {
        ledger.deposit(account, asset, amount);
    }

    @Override
    public void fund(AccountId account, List<Balance> balances) {
        if (!ledger.knows(account)) {
            balances.forEach(balance -> ledger.deposit(account, balance.asset(), balance.total()));
        }
    }

    @Override
    public VenueId id() {
        return id;
    }

    @Override
    public VenueCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void connect(VenueListener newListener) {
        listener = newListener;
    }

    @Override
    public void onMarketData(MarketData data, long arrival) {
        advanceTo(data.epochNanos());
        Market market = register.market(data.instrument());
        if (data instanceof Bar bar) {
            market.remember(bar, arrival);
        }
        if (!market.isIdle() && matches(market, kind(data))) {
            Offer offer = reader.read(market, data, arrival);
            long before = offer.cap;
            matcher.match(market, offer);
            if (market.lastBarArrival == arrival) {
                market.lastBarUsed += before - offer.cap;
            }
            deliver();
        }
    }

    private boolean matches(Market market, DataKind kind) {
        return matchedOn.contains(kind) || (ticksUntilBars && market.lastBar == null);
    }

    private static DataKind kind(MarketData data) {
        if (data instanceof Bar) {
            return DataKind.BARS;
        }
        if (data instanceof Quote) {
            return DataKind.QUOTES;
        }
        return data instanceof Trade ? DataKind.TRADES : DataKind.BOOKS;
    }

    @Override
    public void advanceTo(long epochNanos) {
        long due = nextDue();
        while (due <= epochNanos) {
            time.moveTo(due);
            if (register.nextExpiry() == due) {
                SimOrder order = register.takeExpiring();
                execution.expire(register.market(order.instrument.id()), order);
                deliver();
            } else {
                CommandQueue.Command command = commands.take();
                command.action().run();
                command.answer().complete(new Sent(log.takeUndelivered()));
            }
            due = nextDue();
        }
        time.moveTo(epochNanos);
    }

    @Override
    public long nextDue() {
        return Math.min(register.nextExpiry(), commands.nextDue());
    }

    private void deliver() {
        if (!log.hasUndelivered()) {
            return;
        }
        List<VenueReport> reports = log.takeUndelivered();
        VenueListener to = listener;
        if (to != null) {
            reports.forEach(to::onReport);
        }
    }

    @Override
    public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
        if (listener != null && time.nanos() > Timestamps.toEpochNanos(submission.notAfter())) {
            return CompletableFuture.completedFuture(
                    new NotSent("the order was to be sent by " + submission.notAfter()));
        }
        return call(submission.order().clientOrderId(), () -> gateway.submit(submission));
    }

    @Override
    public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
        return call(submission.order().clientOrderId(), () -> gateway.cancel(submission));
    }

    @Override
    public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
        return call(submission.order().clientOrderId(), () -> gateway.amend(submission));
    }

    private CompletionStage<SendOutcome> call(ClientOrderId order, Runnable action) {
        if (listener == null) {
            return CompletableFuture.completedFuture(new NotSent("venue " + id + " is not connected"));
        }
        long due = commands.due(order, time.nanos());
        if (due > time.nanos()) {
            return commands.add(due, order, action);
        }
        action.run();
        return CompletableFuture.completedFuture(new Sent(log.takeUndelivered()));
    }

    @Override
    public CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId order) {
        if (listener == null) {
            return CompletableFuture.completedFuture(new QueryUnknown("venue " + id + " is not connected"));
        }
        SimOrder known = register.order(account, order);
        return CompletableFuture.completedFuture(
                known == null ? new Absent(time.instant()) : new Found(known.status(), known.reports));
    }

    @Override
    public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
        if (listener == null) {
            return CompletableFuture.failedFuture(new TransientException(
                    "VENUE_NOT_CONNECTED", "venue " + id + " is not connected", Map.of("venue", id.value())));
        }
        return CompletableFuture.completedFuture(new VenueSnapshot(
                time.instant(), register.open(account), log.since(account, since), ledger.balances(account)));
    }

    /** Ends the connection; orders stay and go on working, and what is on its way still arrives. */
    @Override
    public void close() {
        listener = null;
        commands.answers().forEach(answer -> answer.complete(new Unknown("venue " + id + " was closed")));
    }
}
