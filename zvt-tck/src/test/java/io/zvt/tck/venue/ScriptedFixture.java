package io.zvt.tck.venue;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.FeeAsset;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.time.SteppedClock;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueOrder;
import io.zvt.tck.venue.scripted.ScriptedVenue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The scripted venue under the suite, perhaps behind a fault. */
final class ScriptedFixture implements VenueFixture {

    private static final AccountId MAIN = AccountId.of("main");
    private static final Instrument BTC = Instrument.spot("BTC/USD")
            .tick("0.5")
            .step("0.1")
            .takerFee("0.001")
            .feeAsset(FeeAsset.RECEIVED)
            .build();

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final ScriptedVenue exchange;
    private final Venue venue;

    ScriptedFixture(UnaryOperator<Venue> fault) {
        this.exchange = new ScriptedVenue("scripted", clock).deposit("main", "BTC", "100");
        this.venue = fault.apply(exchange);
    }

    @Override
    public Venue venue() {
        return venue;
    }

    @Override
    public AccountId account() {
        return MAIN;
    }

    @Override
    public Instrument instrument() {
        return BTC;
    }

    @Override
    public Price price() {
        return Price.of("100");
    }

    @Override
    public Quantity unit() {
        return Quantity.of("0.1");
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void market(Price price, Quantity size) {
        exchange.market(BTC.id(), price, size);
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
        exchange.tick();
    }

    @Override
    public List<ClientOrderId> workingAtVenue() {
        return exchange.working(MAIN).stream().map(VenueOrder::clientOrderId).toList();
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(100);
    }

    @Override
    public boolean canDisconnect() {
        return true;
    }

    @Override
    public void disconnect() {
        exchange.disconnect("the suite says so");
    }

    @Override
    public void reconnect() {
        exchange.reconnect();
    }
}
