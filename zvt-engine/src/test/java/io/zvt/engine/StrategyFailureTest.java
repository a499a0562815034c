package io.zvt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.AlertTriggered;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.Bar;
import io.zvt.core.order.Order;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Strategy;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.config.StrategyFailurePolicy;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.envelope.StreamId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a strategy throws is seen, follows its policy, and stays with that strategy. */
class StrategyFailureTest {

    private static final AccountId MAIN = AccountId.of("main");
    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");

    /** Rests an order at its first bar, and throws at its third, with an order given just before. */
    private static final class Fragile implements Strategy {

        private int bars;

        @Override
        public StrategyId id() {
            return StrategyId.of("fragile");
        }

        @Override
        public void configure(Setup setup) {
            setup.bars(BTC_USD, Market.MINUTE);
        }

        @Override
        public void onBar(Bar bar, Context ctx) {
            bars++;
            if (bars == 1) {
                ctx.orders().buy(BTC_USD).quantity("1").limit("1.00").submit();
            } else if (bars == 3) {
                ctx.orders().buy(BTC_USD).quantity("1").limit("2.00").submit();
                throw new IllegalStateException("on purpose");
            }
        }
    }

    private static TradingEngine run(StrategyFailurePolicy policy, Strategy... strategies) {
        TradingEngine engine = TradingEngine.builder()
                .simulated(Market.START)
                .instrument(
                        Instrument.spot("BTC/USD").tick("0.01").step("0.0001").build())
                .venue(SimulatedVenue.builder().build())
                .account(new AccountConfig(MAIN).deposit("SIM", "USD", "100000"))
                .onStrategyFailure(policy)
                .strategy(strategies)
                .build()
                .start();
        engine.simulation().run(List.of(Market.bars("BTC/USD", 300, 50_000, 1)), time -> {});
        return engine;
    }

    @ParameterizedTest
    @EnumSource(StrategyFailurePolicy.class)
    void the_failure_is_an_alert_and_the_commands_of_that_callback_are_dropped(StrategyFailurePolicy policy) {
        try (TradingEngine engine = run(policy, new Fragile())) {
            assertThat(engine.store().read(StreamId.of("alerts/fragile"), 1, 10))
                    .singleElement()
                    .satisfies(event -> assertThat(event.payload())
                            .isInstanceOfSatisfying(
                                    AlertTriggered.class,
                                    alert -> assertThat(alert.text())
                                            .contains("fragile")
                                            .contains("on purpose")));
            List<Order> open = engine.orders().open(MAIN).toCompletableFuture().join();
            assertThat(open).hasSize(policy == StrategyFailurePolicy.STOP_AND_CANCEL ? 0 : 1);
            boolean stopped = engine.store().read(StreamId.strategy(StrategyId.of("fragile")), 1, 10).stream()
                    .anyMatch(event -> event.payload() instanceof StrategyStopped);
            assertThat(stopped).isEqualTo(policy != StrategyFailurePolicy.CONTINUE);
            assertThat(engine.health().isUp()).isTrue();
        }
    }

    @Test
    void other_strategies_trade_on_as_if_nothing_had_happened() {
        try (TradingEngine alone = run(StrategyFailurePolicy.STOP_STRATEGY, new Swing("BTC/USD"));
                TradingEngine beside = run(StrategyFailurePolicy.STOP_STRATEGY, new Swing("BTC/USD"), new Fragile())) {
            StreamId swing = StreamId.of("strategy/swing-BTC-USD");
            assertThat(beside.store().version(swing)).isEqualTo(alone.store().version(swing));
            assertThat(fills(beside)).isEqualTo(fills(alone)).isPositive();
        }
    }

    private static long fills(TradingEngine engine) {
        return engine.store().read(StreamId.account(MAIN), 1, 100_000).stream()
                .filter(event -> event.type().name().equals("order.executed"))
                .count();
    }
}
