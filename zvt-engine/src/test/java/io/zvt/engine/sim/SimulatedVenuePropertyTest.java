package io.zvt.engine.sim;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
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
import io.zvt.core.order.Fill;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.VenueReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random orders meet random streams, several of them at the same moments. */
class SimulatedVenuePropertyTest {

    private static final int RUNS = 150;
    private static final int STEPS = 60;

    private final Map<ClientOrderId, OrderTerms> terms = new HashMap<>();
    private final Map<ClientOrderId, Long> decidedAt = new HashMap<>();
    private final Map<ClientOrderId, Boolean> decidedAtClose = new HashMap<>();
    private final Map<Long, MarketData> seen = new HashMap<>();

    @ParameterizedTest
    @EnumSource(FillPolicy.class)
    void fills_are_causal_priced_and_never_more_than_order_and_market_offer(FillPolicy policy) {
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(run * 31L + policy.name().length());
            SimDriver sim = new SimDriver(builder(policy, random));
            terms.clear();
            decidedAt.clear();
            decidedAtClose.clear();
            seen.clear();
            for (int step = 0; step < STEPS; step++) {
                step(sim, random, step);
            }
            check(sim, policy);
        }
    }

    private static SimulatedVenueBuilder builder(FillPolicy policy, Random random) {
        SimulatedVenueBuilder builder = SimulatedVenue.builder()
                .fillPolicy(policy)
                .limitFill(random.nextBoolean() ? LimitFill.TOUCH : LimitFill.THROUGH);
        if (random.nextBoolean()) {
            builder.latency(LatencyModel.between(Duration.ZERO, Duration.ofSeconds(90), random.nextLong()));
        }
        if (random.nextBoolean()) {
            builder.slippage(SlippageModel.fixedTicks(random.nextInt(3)));
        }
        return builder.barParticipation("0.5");
    }

    private void step(SimDriver sim, Random random, int step) {
        int orders = random.nextInt(3);
        for (int i = 0; i < orders; i++) {
            String id = "o" + step + "-" + i;
            sim.atClose = random.nextBoolean();
            // A decision may have seen less than the venue, and more: data that reach the venue only after the order.
            long sequence = Math.max(0, sim.arrivals - 2 + random.nextInt(5));
            OrderTerms wanted = order(random);
            terms.put(ClientOrderId.of(id), wanted);
            decidedAt.put(ClientOrderId.of(id), sequence);
            decidedAtClose.put(ClientOrderId.of(id), sim.atClose);
            sim.submit(id, wanted, sequence);
        }
        if (random.nextInt(4) == 0) {
            sim.cancel("o" + random.nextInt(step + 1) + "-0");
        }
        long end = sim.now + SimDriver.MINUTE * random.nextInt(3);
        int streams = 1 + random.nextInt(3);
        for (int i = 0; i < streams; i++) {
            MarketData data = data(sim, random, end, i);
            seen.put(sim.arrivals + 1, data);
            sim.feed(data);
        }
    }

    private static OrderTerms order(Random random) {
        OrderRequest.Builder order =
                random.nextBoolean() ? Orders.buying(1 + random.nextInt(9)) : Orders.selling(1 + random.nextInt(9));
        if (random.nextInt(3) > 0) {
            order.limit(Price.of(95 + random.nextInt(11), 0));
        }
        TimeInForce[] kinds = {TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK};
        return order.timeInForce(kinds[random.nextInt(kinds.length)]).build().terms();
    }

    private static MarketData data(SimDriver sim, Random random, long end, int stream) {
        Series series = new Series(SimDriver.BTC.id(), "stream-" + stream, 0, 0);
        long number = sim.arrivals + 1;
        long price = 96L + random.nextInt(9);
        long size = 1L + random.nextInt(20);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Trade(
                        series,
                        end,
                        number,
                        price,
                        size,
                        random.nextBoolean() ? AggressorSide.SELLER : AggressorSide.UNKNOWN);
            case 1 -> new Quote(series, end, number, price, size, price + 1, size + 1);
            case 2 ->
                new OrderBook(
                        series,
                        end,
                        number,
                        new BookSide(new long[] {price, price - 2}, new long[] {size, 3}),
                        new BookSide(new long[] {price + 1, price + 2}, new long[] {size, 4}));
            default -> {
                long start = end - SimDriver.MINUTE * random.nextInt(3);
                Ohlc prices = new Ohlc(price, price + random.nextInt(4), price - random.nextInt(4), price);
                yield new Bar(series, BarSpec.minutes(1), Math.max(0, start), end, number, prices, size, 1);
            }
        };
    }

    private void check(SimDriver sim, FillPolicy policy) {
        Map<ClientOrderId, Decimal> filled = new HashMap<>();
        Map<Long, Decimal> used = new HashMap<>();
        Decimal base = Decimal.of(1_000_000);
        Decimal quote = Decimal.of(1_000_000);
        for (VenueReport report : sim.reports) {
            if (report instanceof FilledReport fill) {
                checkFill(fill, policy);
                Decimal quantity = fill.fill().quantity().value();
                filled.merge(fill.clientOrderId(), quantity, Decimal::plus);
                used.merge(fill.fill().dataSequence(), quantity, Decimal::plus);
                Decimal value = fill.fill().price().value().times(quantity);
                boolean buy = fill.fill().side() == Side.BUY;
                base = buy ? base.plus(quantity) : base.minus(quantity);
                quote = buy ? quote.minus(value) : quote.plus(value);
            }
        }
        filled.forEach((id, sum) ->
                assertThat(sum).isLessThanOrEqualTo(wanted(id).quantity().value()));
        used.forEach((arrival, sum) ->
                assertThat(sum).as("datum %s %s", arrival, seen.get(arrival)).isLessThanOrEqualTo(offered(arrival)));
        assertThat(sim.balance("BTC").split(" ", 2)[0]).isEqualTo(base.toString());
        assertThat(sim.balance("USD").split(" ", 2)[0]).isEqualTo(quote.toString());
    }

    private OrderTerms wanted(ClientOrderId id) {
        return requireNonNull(terms.get(id));
    }

    private void checkFill(FilledReport report, FillPolicy policy) {
        Fill fill = report.fill();
        long decided = requireNonNull(decidedAt.get(report.clientOrderId()));
        boolean sameClose = policy == FillPolicy.SAME_CLOSE
                && Boolean.TRUE.equals(decidedAtClose.get(report.clientOrderId()))
                && seen.get(fill.dataSequence()) instanceof Bar bar
                && bar.end().equals(fill.venueTime());
        assertThat(fill.dataSequence() > decided || sameClose)
                .as("%s decided at %s", report, decided)
                .isTrue();
        Price limit = wanted(report.clientOrderId()).limitPrice();
        if (limit != null) {
            assertThat(fill.side() == Side.BUY ? fill.price().compareTo(limit) : limit.compareTo(fill.price()))
                    .isLessThanOrEqualTo(0);
        }
    }

    /** What a datum offers to both sides together; a same-close bar can be used at its close and as itself. */
    private Decimal offered(long arrival) {
        MarketData data = requireNonNull(seen.get(arrival));
        if (data instanceof Trade trade) {
            return trade.quantity().value();
        }
        if (data instanceof Quote quote) {
            return quote.bidSize().value().plus(quote.askSize().value());
        }
        if (data instanceof OrderBook book) {
            return book.bidQuantity(0)
                    .plus(book.bidQuantity(1))
                    .plus(book.askQuantity(0))
                    .plus(book.askQuantity(1))
                    .value();
        }
        return ((Bar) data).volume().value().times(Decimal.of("0.5"));
    }
}
