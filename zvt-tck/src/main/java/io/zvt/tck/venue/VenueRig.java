package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.ExpiredReport;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A connected venue under test with the verbs that the rules are written in. */
final class VenueRig {

    static final Duration WINDOW = Duration.ofSeconds(30);

    final VenueFixture fixture;
    final Venue venue;
    final Recorder told = new Recorder();
    private int orders;

    VenueRig(VenueFixture fixture) {
        this.fixture = fixture;
        this.venue = fixture.venue();
        venue.connect(told);
    }

    ClientOrderId newId() {
        orders++;
        return ClientOrderId.of("tck-" + orders);
    }

    Quantity units(long count) {
        return Quantity.of(fixture.unit().value().times(count));
    }

    /** The fixture's price and some ticks. */
    Price ticks(long count) {
        Decimal offset = fixture.instrument().tick().times(count);
        return Price.of(fixture.price().value().plus(offset));
    }

    void market(long ticks, long units) {
        fixture.market(ticks(ticks), units(units));
    }

    OrderTerms limit(Side side, long units, long ticks) {
        return limit(side, units, ticks, TimeInForce.GTC);
    }

    OrderTerms limit(Side side, long units, long ticks, TimeInForce timeInForce) {
        Instant expiry = timeInForce == TimeInForce.GTD ? fixture.now().plus(WINDOW) : null;
        return terms(OrderType.LIMIT, side, units, ticks(ticks), timeInForce, expiry);
    }

    OrderTerms market(Side side, long units) {
        return terms(OrderType.MARKET, side, units, null, TimeInForce.GTC, null);
    }

    private OrderTerms terms(
            OrderType type,
            Side side,
            long units,
            @Nullable Price price,
            TimeInForce timeInForce,
            @Nullable Instant expiry) {
        return new OrderTerms(side, type, units(units), price, null, null, timeInForce, expiry, List.of(), null);
    }

    OrderRef ref(ClientOrderId id) {
        return new OrderRef(
                fixture.account(),
                null,
                id,
                fixture.instrument().id(),
                fixture.instrument().version());
    }

    OrderSubmission submission(ClientOrderId id, OrderTerms terms) {
        return submission(id, terms, fixture.now().plus(WINDOW));
    }

    OrderSubmission submission(ClientOrderId id, OrderTerms terms, Instant notAfter) {
        return new OrderSubmission(ref(id), fixture.instrument(), terms, notAfter, fixture.dataSequence(), false);
    }

    SendOutcome submit(OrderSubmission submission) {
        return answer(venue.submit(submission));
    }

    /** Submits an order and waits until the venue has it. */
    ClientOrderId accepted(OrderTerms terms) {
        ClientOrderId id = newId();
        submit(submission(id, terms));
        await(() -> !told.of(id, AcceptedReport.class).isEmpty());
        return id;
    }

    SendOutcome cancel(ClientOrderId id) {
        return answer(venue.cancel(new CancelSubmission(ref(id), null)));
    }

    SendOutcome amend(ClientOrderId id, OrderTerms terms) {
        return answer(venue.amend(new AmendSubmission(ref(id), null, terms, fixture.dataSequence())));
    }

    /** Waits for an answer, which may not be an exception, and keeps its reports. */
    SendOutcome answer(CompletionStage<SendOutcome> stage) {
        SendOutcome outcome = done(stage);
        if (outcome instanceof Sent sent) {
            sent.reports().forEach(told::onReport);
        }
        return outcome;
    }

    QueryOutcome query(ClientOrderId id) {
        return done(venue.query(fixture.account(), id));
    }

    VenueSnapshot snapshot(Instant since) {
        return done(venue.snapshot(fixture.account(), since));
    }

    private <T> T done(CompletionStage<T> stage) {
        assertThat(stage.toCompletableFuture())
                .succeedsWithin(fixture.patience().toNanos(), TimeUnit.NANOSECONDS);
        return stage.toCompletableFuture().join();
    }

    void awaitFilled(ClientOrderId id, long units) {
        await(() -> told.filled(id).compareTo(units(units).value()) >= 0);
    }

    <R extends VenueReport> R awaitReport(ClientOrderId id, Class<R> kind) {
        await(() -> !told.of(id, kind).isEmpty());
        return told.of(id, kind).get(0);
    }

    /** Waits until an order ended in any way. */
    void awaitEnd(ClientOrderId id, long quantity) {
        await(() -> told.of(id).stream()
                        .anyMatch(report -> report instanceof CanceledReport
                                || report instanceof ExpiredReport
                                || report instanceof RejectedReport)
                || told.filled(id).compareTo(units(quantity).value()) >= 0);
    }

    void await(BooleanSupplier condition) {
        if (!condition.getAsBoolean()) {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(fixture.patience())
                    .until(condition::getAsBoolean);
        }
    }
}
