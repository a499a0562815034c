package io.zvt.engine.sim;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.FeeAsset;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.BookSide;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Ohlc;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueOrder;
import io.zvt.tck.venue.VenueFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The simulated venue under the suite; its market is made of one kind of data. */
final class SimulatedFixture implements VenueFixture {

    private static final AccountId MAIN = AccountId.of("main");
    private static final Instrument BTC = Instrument.spot("BTC/USD")
            .tick("0.5")
            .step("0.1")
            .makerFee("0.001")
            .takerFee("0.002")
            .feeAsset(FeeAsset.RECEIVED)
            .build();
    private static final Series SERIES = new Series(BTC.id(), "test", 1, 1);
    private static final long STEP_NANOS = 1_000_000_000L;

    private final SimulatedVenue venue;
    private final Feed feed;
    private long now = Timestamps.toEpochNanos(Instant.parse("2026-01-01T00:00:00Z"));
    private long arrivals;
    private @Nullable Price price;
    private Quantity size = Quantity.ZERO;

    /** Makes a datum that lets others trade a size at a price until now. */
    interface Feed {
        MarketData datum(long now, long sequence, long price, long size);
    }

    SimulatedFixture(SimulatedVenueBuilder builder, Feed feed) {
        this.venue = builder.deposit("main", "USD", "100000")
                .deposit("main", "BTC", "1000")
                .build();
        this.feed = feed;
        venue.advanceTo(now);
    }

    static MarketData bar(long now, long sequence, long price, long size) {
        Ohlc flat = new Ohlc(price, price, price, price);
        return new Bar(SERIES, BarSpec.time(Duration.ofSeconds(1)), now - STEP_NANOS, now, sequence, flat, size, 1);
    }

    static MarketData trade(long now, long sequence, long price, long size) {
        return new Trade(SERIES, now, sequence, price, size, AggressorSide.UNKNOWN);
    }

    /** One side at the price and the other far away, which depends on nothing but where the price stands. */
    static MarketData quote(long now, long sequence, long price, long size) {
        return price <= 1000
                ? new Quote(SERIES, now, sequence, price - 500, size, price, size)
                : new Quote(SERIES, now, sequence, price, size, price + 500, size);
    }

    static MarketData book(long now, long sequence, long price, long size) {
        BookSide here = new BookSide(new long[] {price}, new long[] {size});
        BookSide nothing = new BookSide(new long[0], new long[0]);
        return new OrderBook(SERIES, now, sequence, price <= 1000 ? nothing : here, price <= 1000 ? here : nothing);
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
        return Timestamps.toInstant(now);
    }

    @Override
    public long dataSequence() {
        return arrivals;
    }

    @Override
    public void market(Price newPrice, Quantity newSize) {
        price = newPrice;
        size = newSize;
        showNothing();
        settle();
    }

    /** So that a size that shows again is a new one and not what is left of the old one. */
    private void showNothing() {
        BookSide nothing = new BookSide(new long[0], new long[0]);
        arrivals++;
        venue.onMarketData(new OrderBook(SERIES, now, arrivals, nothing, nothing), arrivals);
    }

    @Override
    public void settle() {
        if (price != null) {
            now += STEP_NANOS;
            arrivals++;
            MarketData datum = feed.datum(
                    now, arrivals, price.value().mantissaAt(1), size.value().mantissaAt(1));
            venue.onMarketData(datum, arrivals);
        }
    }

    @Override
    public void pass(Duration time) {
        now += time.toNanos();
        venue.advanceTo(now);
    }

    @Override
    public List<ClientOrderId> workingAtVenue() {
        venue.connect(report -> {});
        return venue.snapshot(MAIN, Instant.EPOCH).toCompletableFuture().join().openOrders().stream()
                .map(VenueOrder::clientOrderId)
                .toList();
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(200);
    }
}
