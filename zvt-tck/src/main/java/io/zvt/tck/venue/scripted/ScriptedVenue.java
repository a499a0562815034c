package io.zvt.tck.venue.scripted;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.TransientException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueId;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.time.Clock;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
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
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueCapabilities;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A venue for tests that misbehaves as told: it times out, answers late, twice or out of order, loses answers, and drops
 * the connection. Without a script it is a plain exchange that keeps every rule of {@link io.zvt.tck.venue.VenueSuite}.
 *
 * <p>Orders rest until {@link #market} lets others trade at a price they accept, or {@link #fill} fills one; what is left
 * of a market fills orders that come later. For example, an order that reached the venue although the call timed out:
 *
 * <pre>{@code
 * ScriptedVenue venue = new ScriptedVenue("scripted", clock);
 * venue.next(CallKind.SUBMIT, Behaviour.LOSE_ANSWER);
 * }</pre>
 *
 * <p>Everything happens on the thread that calls. Thread-safe.
 */
public final class ScriptedVenue implements Venue {

    private final VenueId id;
    private final Clock clock;
    private final VenueCapabilities capabilities;
    private final PaperExchange exchange;
    private final Script script = new Script();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private @Nullable VenueListener listener;
    private boolean connected;

    /**
     * Creates a venue that takes market and limit orders of every time in force, amends, and has a receive window.
     *
     * @param id its id
     * @param clock the time of its reports and expiries
     */
    public ScriptedVenue(String id, Clock clock) {
        this(
                id,
                clock,
                new VenueCapabilities(
                        Set.of(OrderType.MARKET, OrderType.LIMIT),
                        EnumSet.allOf(TimeInForce.class),
                        true,
                        true,
                        true,
                        0));
    }

    /**
     * Creates a venue with other capabilities; what is not among them it refuses.
     *
     * @param id its id
     * @param clock the time of its reports and expiries
     * @param capabilities what it can do; of order types market and limit
     */
    public ScriptedVenue(String id, Clock clock, VenueCapabilities capabilities) {
        this.id = VenueId.of(id);
        this.clock = clock;
        this.capabilities = capabilities;
        this.exchange = new PaperExchange(this.id, clock, new PaperRules(capabilities));
    }

    /**
     * Says how the next calls of a kind are dealt with, after those said before.
     *
     * @param kind which calls
     * @param behaviours one for each call, in order
     * @return this venue
     */
    public synchronized ScriptedVenue next(CallKind kind, Behaviour... behaviours) {
        for (Behaviour behaviour : behaviours) {
            script.add(kind, behaviour);
        }
        return this;
    }

    /**
     * Says how calls of a kind are dealt with for which {@link #next} says nothing.
     *
     * @param kind which calls
     * @param behaviour how
     * @return this venue
     */
    public synchronized ScriptedVenue always(CallKind kind, Behaviour behaviour) {
        script.always(kind, behaviour);
        return this;
    }

    /** {@return the calls that the venue got, in order} */
    public synchronized List<Call> calls() {
        return script.calls();
    }

    /**
     * Adds to a balance.
     *
     * @param account whose
     * @param asset code of the asset
     * @param amount how much
     * @return this venue
     */
    public synchronized ScriptedVenue deposit(String account, String asset, String amount) {
        exchange.balances.add(AccountId.of(account), Asset.of(asset), Decimal.of(amount));
        return this;
    }

    /**
     * Lets others trade: fills working orders that accept the price, the oldest first, and leaves the rest for later ones.
     *
     * @param instrument of which instrument
     * @param price the price
     * @param size how much in all
     */
    public void market(InstrumentId instrument, Price price, Quantity size) {
        act(() -> exchange.market(instrument, price, size));
    }

    /**
     * Fills an order, whatever its state and limit: so a fill can come after a cancel.
     *
     * @param order which
     * @param quantity how much
     * @param price at which price
     * @throws InvalidInputException if the venue never got the order
     */
    public void fill(ClientOrderId order, Quantity quantity, Price price) {
        act(() -> exchange.fill(known(order), quantity, price));
    }

    private PaperOrder known(ClientOrderId order) {
        PaperOrder known = exchange.order(order);
        if (known == null) {
            throw InvalidInputException.of("order", order, "must have reached the venue", "submit it first");
        }
        return known;
    }

    /** Ends what has expired by the clock. */
    public void tick() {
        act(() -> {});
    }

    private void act(Runnable action) {
        List<VenueReport> reports;
        synchronized (this) {
            exchange.tick();
            action.run();
            reports = exchange.takeNews();
        }
        push(reports);
    }

    private void push(List<VenueReport> reports) {
        VenueListener to;
        synchronized (this) {
            to = connected ? listener : null;
        }
        if (to != null) {
            reports.forEach(to::onReport);
        }
    }

    /** Lets out all that was held back: late answers and late reports, in the order of their calls. */
    public void release() {
        List<Runnable> now;
        synchronized (this) {
            now = List.copyOf(held);
            held.clear();
        }
        now.forEach(Runnable::run);
    }

    /**
     * Cuts the connection: calls end unknown or unsent, and nothing is told until {@link #reconnect}.
     *
     * @param reason why, for a person
     */
    public void disconnect(String reason) {
        turn(false, reason);
    }

    /** Restores the connection; what was told meanwhile is in the next snapshot only. */
    public void reconnect() {
        turn(true, "connected again");
    }

    private void turn(boolean on, String reason) {
        VenueListener to;
        synchronized (this) {
            connected = on;
            to = listener;
        }
        if (to != null) {
            to.onConnection(on, reason);
        }
    }

    @Override
    public VenueId id() {
        return id;
    }

    @Override
    public VenueCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public synchronized void connect(VenueListener newListener) {
        listener = newListener;
        connected = true;
    }

    @Override
    public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
        ClientOrderId order = submission.order().clientOrderId();
        if (clock.instant().isAfter(submission.notAfter())) {
            return CompletableFuture.completedFuture(new NotSent("it was to be sent by " + submission.notAfter()));
        }
        return call(CallKind.SUBMIT, order, refuse -> exchange.submit(submission, refuse));
    }

    @Override
    public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
        ClientOrderId order = submission.order().clientOrderId();
        return call(CallKind.CANCEL, order, refuse -> exchange.cancel(order, refuse));
    }

    @Override
    public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
        ClientOrderId order = submission.order().clientOrderId();
        boolean able = capabilities.amend();
        return call(CallKind.AMEND, order, refuse -> exchange.amend(order, submission.terms(), refuse || !able));
    }

    /** What a call does at the exchange, told whether it is to be refused. */
    private interface Action {
        void run(boolean refuse);
    }

    private CompletionStage<SendOutcome> call(CallKind kind, ClientOrderId order, Action action) {
        Behaviour behaviour;
        List<VenueReport> reports;
        synchronized (this) {
            if (!connected) {
                return CompletableFuture.completedFuture(new NotSent("venue " + id + " is not connected"));
            }
            behaviour = script.take(kind, order);
            reports = arrives(behaviour) ? perform(action, behaviour == Behaviour.REFUSE) : List.of();
        }
        return answer(behaviour, reports);
    }

    private static boolean arrives(Behaviour behaviour) {
        return behaviour != Behaviour.NOT_SENT && behaviour != Behaviour.LOSE_REQUEST;
    }

    private List<VenueReport> perform(Action action, boolean refuse) {
        exchange.tick();
        action.run(refuse);
        return exchange.takeNews();
    }

    private CompletionStage<SendOutcome> answer(Behaviour behaviour, List<VenueReport> reports) {
        CompletableFuture<SendOutcome> answer = new CompletableFuture<>();
        switch (behaviour) {
            case NOT_SENT -> answer.complete(new NotSent("the script says so"));
            case LOSE_REQUEST, LOSE_ANSWER -> answer.complete(new Unknown("timed out"));
            case DROP_CONNECTION -> {
                disconnect("the script says so");
                answer.complete(new Unknown("the connection dropped"));
            }
            case ANSWER_LATE -> hold(() -> answer.complete(new Sent(reports)));
            case REPORT_LATE -> {
                hold(() -> push(reports));
                answer.complete(new Sent(List.of()));
            }
            case ANSWER_TWICE -> {
                answer.complete(new Sent(reports));
                push(reports);
            }
            case ANSWER_OUT_OF_ORDER -> {
                List<VenueReport> reversed = new ArrayList<>(reports);
                Collections.reverse(reversed);
                answer.complete(new Sent(reversed));
            }
            case ANSWER, REFUSE -> answer.complete(new Sent(reports));
        }
        return answer;
    }

    private synchronized void hold(Runnable release) {
        held.add(release);
    }

    @Override
    public synchronized CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId order) {
        if (!connected) {
            return CompletableFuture.completedFuture(new QueryUnknown("venue " + id + " is not connected"));
        }
        return switch (script.take(CallKind.QUERY, order)) {
            case ANSWER, ANSWER_TWICE, ANSWER_OUT_OF_ORDER, REPORT_LATE ->
                CompletableFuture.completedFuture(found(account, order));
            case REFUSE -> CompletableFuture.completedFuture(new Absent(clock.instant()));
            case ANSWER_LATE -> late(account, order);
            case NOT_SENT, LOSE_REQUEST, LOSE_ANSWER, DROP_CONNECTION ->
                CompletableFuture.completedFuture(new QueryUnknown("timed out"));
        };
    }

    private CompletionStage<QueryOutcome> late(AccountId account, ClientOrderId order) {
        CompletableFuture<QueryOutcome> answer = new CompletableFuture<>();
        QueryOutcome outcome = found(account, order);
        hold(() -> answer.complete(outcome));
        return answer;
    }

    private QueryOutcome found(AccountId account, ClientOrderId order) {
        if (!capabilities.queryByClientOrderId()) {
            return new QueryUnknown("venue " + id + " cannot be asked by client order id");
        }
        PaperOrder known = exchange.order(order);
        boolean absent = known == null || !known.account().equals(account);
        return known == null || absent ? new Absent(clock.instant()) : new Found(known.status(), known.reports);
    }

    @Override
    public synchronized CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
        if (!connected) {
            return CompletableFuture.failedFuture(new TransientException(
                    "VENUE_NOT_CONNECTED", "venue " + id + " is not connected", Map.of("venue", id.value())));
        }
        List<VenueReport> reports = exchange.log(account).stream()
                .filter(report -> !report.venueTime().isBefore(since))
                .toList();
        return CompletableFuture.completedFuture(
                new VenueSnapshot(clock.instant(), working(account), reports, exchange.balances.of(account)));
    }

    /**
     * Returns the orders that work, connected or not.
     *
     * @param account whose
     * @return how they stand, the oldest first
     */
    public synchronized List<VenueOrder> working(AccountId account) {
        return exchange.working().stream()
                .filter(order -> order.account().equals(account))
                .map(PaperOrder::status)
                .toList();
    }

    @Override
    public synchronized void close() {
        connected = false;
    }
}
