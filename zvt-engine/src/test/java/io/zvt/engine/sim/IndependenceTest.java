package io.zvt.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.data.DataKind;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.Ohlc;
import io.zvt.core.market.Series;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.VenueReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is filled, at which price and under which ids, does not depend on the order of what happens at one moment. */
class IndependenceTest {

    private static final AccountId MAIN = AccountId.of("main");
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");
    private static final List<Instrument> ALL = List.of(
            Instrument.spot("BTC/USD").tick("1").step("1").build(),
            Instrument.spot("ETH/USD").tick("1").step("1").build(),
            Instrument.spot("SOL/USD").tick("1").step("1").build());

    @ParameterizedTest
    @EnumSource(FillPolicy.class)
    void fills_and_ids_are_the_same_whichever_stream_comes_first(FillPolicy policy) {
        Set<String> first = run(policy, 0);
        assertThat(first).hasSizeGreaterThan(100);
        for (int permutation = 1; permutation < 6; permutation++) {
            assertThat(run(policy, permutation)).isEqualTo(first);
        }
    }

    @Test
    void a_run_repeated_tells_the_same() {
        assertThat(run(FillPolicy.NEXT_OPEN, 3)).isEqualTo(run(FillPolicy.NEXT_OPEN, 3));
    }

    private static SimulatedVenue venue(FillPolicy policy) {
        SimulatedVenueBuilder builder = SimulatedVenue.builder()
                .fillPolicy(policy)
                .matchOn(DataKind.BARS)
                .latency(LatencyModel.between(Duration.ZERO, Duration.ofSeconds(70), 5))
                .checkBalances(false);
        return policy == FillPolicy.SAME_CLOSE
                ? builder.latency(LatencyModel.none()).build()
                : builder.build();
    }

    private static Set<String> run(FillPolicy policy, int permutation) {
        SimulatedVenue venue = venue(policy);
        List<VenueReport> told = new ArrayList<>();
        venue.connect(told::add);
        Random random = new Random(17);
        long arrivals = 0;
        for (int minute = 1; minute <= 100; minute++) {
            List<Bar> bars = bars(random, minute);
            Collections.shuffle(bars, new Random(permutation));
            for (Bar bar : bars) {
                arrivals++;
                venue.onMarketData(bar, arrivals);
            }
            for (int i = 0; i < ALL.size(); i++) {
                OrderSubmission submission = order(random, "o-" + minute + "-" + i, ALL.get(i), arrivals);
                venue.submit(submission).thenAccept(outcome -> told.addAll(((Sent) outcome).reports()));
            }
        }
        Set<String> fills = new TreeSet<>();
        for (VenueReport report : told) {
            if (report instanceof FilledReport filled) {
                fills.add(filled.clientOrderId() + " " + filled.venueOrderId() + " "
                        + filled.fill().tradeId() + " " + filled.fill().quantity() + "@"
                        + filled.fill().price() + " " + filled.venueTime());
            }
        }
        return fills;
    }

    private static List<Bar> bars(Random random, int minute) {
        List<Bar> bars = new ArrayList<>();
        for (Instrument instrument : ALL) {
            Series series = new Series(instrument.id(), "test", 0, 0);
            long open = 95L + random.nextInt(10);
            long close = 95L + random.nextInt(10);
            Ohlc prices = new Ohlc(open, Math.max(open, close) + 2, Math.min(open, close) - 2, close);
            long end = minute * SimDriver.MINUTE;
            bars.add(new Bar(series, BarSpec.minutes(1), end - SimDriver.MINUTE, end, minute, prices, 10, 1));
        }
        return bars;
    }

    private static OrderSubmission order(Random random, String id, Instrument instrument, long arrivals) {
        Quantity quantity = Quantity.of(1L + random.nextInt(5), 0);
        OrderRequest.Builder order = random.nextBoolean()
                ? OrderRequest.buy(instrument.id(), quantity)
                : OrderRequest.sell(instrument.id(), quantity);
        OrderTerms terms = random.nextBoolean()
                ? order.build().terms()
                : order.limit(Price.of(95L + random.nextInt(10), 0)).build().terms();
        OrderRef ref = new OrderRef(MAIN, null, ClientOrderId.of(id), instrument.id(), 1);
        return new OrderSubmission(ref, instrument, terms, FAR, arrivals, true);
    }
}
