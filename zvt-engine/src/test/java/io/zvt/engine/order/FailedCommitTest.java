package io.zvt.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.OrderAmendRequested;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.Trade;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Order;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Start;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.engine.config.AccountConfig;
import io.zvt.events.memory.CommitFaults;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of all kinds at a venue that behaves badly, while commits fail at random. */
class FailedCommitTest {

    private static final int SEEDS = 200;
    private static final int STEPS = 40;

    private boolean armed;
    private final TreeSet<String> seen = new TreeSet<>();

    /** Places, amends and cancels at random until it is told to stop. */
    private static final class RandomTrader implements Strategy {

        private final Random random;
        private boolean done;

        RandomTrader(Random random) {
            this.random = random;
        }

        @Override
        public void configure(Setup setup) {
            setup.trades(setup.instrument("BTC/USD").id());
        }

        @Override
        public void onStart(Start start, Context ctx) {
            place(ctx);
        }

        @Override
        public void onTrade(Trade trade, Context ctx) {
            if (done) {
                ctx.orders().cancelAll();
                return;
            }
            List<Order> open = ctx.orders().open();
            switch (random.nextInt(4)) {
                case 0, 1 -> place(ctx);
                case 2 ->
                    open.stream().findAny().ifPresent(order -> ctx.orders().cancel(order.id()));
                default -> open.stream().reduce((a, b) -> b).ifPresent(order -> amend(order, ctx));
            }
        }

        private void amend(Order order, Context ctx) {
            if (order.terms().limitPrice() != null) {
                Quantity quantity = Quantity.of(Decimal.of(1 + random.nextInt(9)));
                Price limit = Price.of(Decimal.of(95 + random.nextInt(10)));
                ctx.orders().amend(order.id(), new Amendment(quantity, limit, null));
            }
        }

        private void place(Context ctx) {
            var ticket = random.nextBoolean()
                    ? ctx.orders().buy(Reports.BTC_USD)
                    : ctx.orders().sell(Reports.BTC_USD);
            ticket.quantity(String.valueOf(1 + random.nextInt(5)));
            if (random.nextInt(3) > 0) {
                ticket.limit(String.valueOf(95 + random.nextInt(10)));
            }
            ticket.submit();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void after_reloads_the_books_equal_those_of_the_venue(long first) {
        int reloads = 0;
        for (long seed = first; seed <= SEEDS; seed += 4) {
            reloads += survive(seed);
        }
        assertThat(reloads).as("reloads").isGreaterThan(SEEDS);
        assertThat(seen)
                .contains(
                        "order.amended",
                        "order.amend_rejected",
                        "order.canceled",
                        "order.cancel_rejected",
                        "order.failed",
                        "order.in_doubt",
                        "LATE_FILL");
    }

    private CommitFaults.Fault fault(Random random) {
        if (!armed || random.nextInt(12) != 0) {
            return CommitFaults.Fault.NONE;
        }
        CommitFaults.Fault[] faults = CommitFaults.Fault.values();
        return faults[1 + random.nextInt(faults.length - 1)];
    }

    private int survive(long seed) {
        Random random = new Random(seed);
        Random faulty = new Random(seed + 1_000_000);
        RandomTrader trader = new RandomTrader(new Random(seed + 2_000_000));
        TestEngine.Config config = new TestEngine.Config();
        config.instruments = List.of(
                Instrument.spot("BTC/USD").step("0.01").takerFee("0.001").build());
        config.account = new AccountConfig(TestEngine.MAIN)
                .deposit("scripted", "USD", "100000")
                .deposit("scripted", "BTC", "1000");
        MoodyVenue venue = new MoodyVenue(random, config.clock);
        config.venue = venue;
        config.strategies = List.of(trader);
        config.faults = (stream, version) -> fault(faulty);
        armed = false;
        TestEngine engine = new TestEngine(config);
        armed = true;
        for (int i = 0; i < STEPS; i++) {
            step(engine, venue, random);
        }
        armed = false;
        int reloads = engine.runtime.loads() - 1;
        trader.done = true;
        venue.calm();
        for (int i = 0; i < 20; i++) {
            step(engine, venue, random);
        }
        compare(engine, venue, "seed " + seed);
        engine.events().forEach(event -> seen.add(event.type().name()));
        seen.addAll(engine.alerts());
        return reloads;
    }

    private static void step(TestEngine engine, MoodyVenue venue, Random random) {
        engine.advance(Duration.ofMillis(500 + random.nextInt(1500)));
        venue.tick();
        engine.trade("BTC/USD", 10_000);
    }

    private static void compare(TestEngine engine, MoodyVenue venue, String what) {
        assertThat(engine.runtime.stopCause()).as(what).isNull();
        assertThat(venue.fills).as(what).isNotEmpty();
        assertThat(venue.submitCalls.values())
                .as(what + ": nothing is sent twice")
                .containsOnly(1);
        venue.amendCalls.forEach((order, calls) ->
                assertThat(calls).as(what + ": amendments of " + order).isLessThanOrEqualTo(asked(engine, order)));
        assertThat(engine.account().openOrders())
                .as(what + ": no order hangs")
                .extracting(entry -> entry.order().toString())
                .isEmpty();
        assertThat(venue.orders.values()).as(what).noneMatch(order -> order.open);
        venue.orders.forEach((id, order) -> assertThat(engine.account().order(id).order().fills().stream()
                        .map(fill -> fill.tradeId().value())
                        .distinct())
                .as(what + ": fills of " + engine.account().order(id).order() + " told as " + order.reports)
                .containsExactlyInAnyOrderElementsOf(order.trades()));
        assertThat(engine.total("BTC")).as(what).isEqualTo(Decimal.of(1000).plus(venue.net()));
        assertThat(engine.total("USD")).as(what).isEqualTo(Decimal.of(100_000).plus(venue.cash()));
        assertThat(engine.account().net(Reports.BTC_USD, null)).as(what).isEqualTo(venue.net());
        assertThat(engine.reserved("USD")).as(what).isEqualTo(Decimal.ZERO);
        assertThat(engine.reserved("BTC")).as(what).isEqualTo(Decimal.ZERO);
    }

    private static int asked(TestEngine engine, ClientOrderId order) {
        return (int) engine.events().stream()
                .filter(event -> event.payload() instanceof OrderAmendRequested asked
                        && asked.order().clientOrderId().equals(order))
                .count();
    }
}
