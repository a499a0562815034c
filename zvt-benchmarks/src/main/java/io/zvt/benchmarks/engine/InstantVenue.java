package io.zvt.benchmarks.engine;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.time.Clock;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueCapabilities;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Accepts and fills every order at once at one price, and remembers nothing, so that the engine alone is measured. */
final class InstantVenue implements Venue {

    private static final VenueId ID = VenueId.of("SIM");
    private static final Price PRICE = Price.of("50000.00");
    private static final Decimal FEE_RATE = Decimal.of("0.001");

    private final VenueCapabilities capabilities = new VenueCapabilities(
            Set.of(OrderType.MARKET, OrderType.LIMIT), Set.of(TimeInForce.values()), false, true, true, 0);
    private final Clock clock;
    private long orders;

    InstantVenue(Clock clock) {
        this.clock = clock;
    }

    @Override
    public VenueId id() {
        return ID;
    }

    @Override
    public VenueCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public void connect(VenueListener listener) {}

    @Override
    public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        orders++;
        Instant now = clock.instant();
        VenueOrderId venueId = VenueOrderId.of("v-" + orders);
        Money value = submission.instrument().notional(PRICE, submission.terms().quantity());
        Fill fill = new Fill(
                TradeId.of("t-" + orders),
                ID,
                submission.terms().side(),
                PRICE,
                submission.terms().quantity(),
                value.times(FEE_RATE),
                Liquidity.TAKER,
                now,
                submission.dataSequence() + 1,
                FillLeg.WHOLE);
        return CompletableFuture.completedFuture(
                new Sent(List.of(new AcceptedReport(id, now, venueId), new FilledReport(id, now, venueId, fill))));
    }

    @Override
    public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
        return CompletableFuture.completedFuture(new NotSent("everything is filled"));
    }

    @Override
    public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
        return CompletableFuture.completedFuture(new NotSent("everything is filled"));
    }

    @Override
    public CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId order) {
        return CompletableFuture.completedFuture(new Absent(clock.instant()));
    }

    @Override
    public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
        return CompletableFuture.completedFuture(new VenueSnapshot(clock.instant(), List.of(), List.of(), List.of()));
    }

    @Override
    public void close() {}
}
