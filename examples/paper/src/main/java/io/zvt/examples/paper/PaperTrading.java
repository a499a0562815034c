package io.zvt.examples.paper;

import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.BarSpec;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.time.Clock;
import io.zvt.core.time.SystemClock;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.engine.CloseMode;
import io.zvt.engine.CloseSummary;
import io.zvt.engine.TradingEngine;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.sim.FillPolicy;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.Subscription;
import io.zvt.events.registry.Topics;
import io.zvt.examples.quickstart.EmaCross;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs the strategy of the quickstart live, on bars of 20 trades, until some of its orders are filled. */
public final class PaperTrading {

    private static final AccountId ACCOUNT = AccountId.of("paper");
    private static final Duration PAUSE_BETWEEN_TRADES = Duration.ofMillis(1);
    private static final long SEED = 7;

    private final PrintStream out;
    private final CountDownLatch fills;

    PaperTrading(PrintStream out, int fills) {
        this.out = out;
        this.fills = new CountDownLatch(fills);
    }

    public static void main(String[] args) throws InterruptedException {
        new PaperTrading(System.out, 10).run(Duration.ofSeconds(60));
    }

    /** Returns what the engine left behind. */
    CloseSummary run(Duration patience) throws InterruptedException {
        Clock clock = new SystemClock();
        try (RandomWalk market = new RandomWalk(clock, PAUSE_BETWEEN_TRADES, SEED);
                SimulatedVenue venue = SimulatedVenue.builder()
                        .id("PAPER")
                        .fillPolicy(FillPolicy.NEXT_TRADE)
                        .build();
                TradingEngine engine = engine(clock, market, venue)) {
            Subscription orders = Subscription.of("screen", Topics.ACCOUNTS).types("order.executed", "order.canceled");
            engine.events().subscribe(orders, this::show);
            engine.start();
            out.println(engine.describe());
            placeFarAway(engine);
            boolean done = fills.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            out.println(done ? "that will do" : "the market was too quiet");
            out.println("open      "
                    + engine.orders().open(ACCOUNT).toCompletableFuture().join());
            out.println("health    " + engine.health());
            CloseSummary left = engine.close(CloseMode.CANCEL_ORDERS);
            out.println("left      " + left);
            return left;
        }
    }

    private static TradingEngine engine(Clock clock, RandomWalk market, SimulatedVenue venue) {
        return TradingEngine.builder()
                .name("paper")
                .clock(clock)
                .eventBus("memory:")
                .instrument(Instrument.spot("BTC/USD")
                        .tick("0.01")
                        .step("0.0001")
                        .takerFee("0.001")
                        .build())
                .venue(venue)
                .account(new AccountConfig(ACCOUNT).deposit("PAPER", "USD", "100000"))
                .marketData(market)
                .strategy(new EmaCross("BTC/USD", BarSpec.ticks(20), "0.5"))
                .build();
    }

    /** An order of a person, which the market does not reach: closing the engine cancels it. */
    private static void placeFarAway(TradingEngine engine) {
        OrderRequest request = OrderRequest.buy(InstrumentId.of("BTC/USD"), Quantity.of("0.01"))
                .limit(Price.of("1000.00"))
                .build();
        engine.orders()
                .submit(ACCOUNT, request, CommandId.of("far-away"))
                .toCompletableFuture()
                .join();
    }

    private void show(Delivery delivery) {
        if (delivery.payload() instanceof OrderExecuted fill) {
            String what = fill.side() + " " + fill.quantity() + " at " + fill.price();
            out.println("filled    " + fill.order().clientOrderId() + "  " + what);
            fills.countDown();
        } else if (delivery.payload() instanceof OrderCanceled canceled) {
            out.println("canceled  " + canceled.order().clientOrderId() + "  " + canceled.reason());
        }
    }
}
