package io.zvt.backtest.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunRecorderTest {

    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");
    private static final RunCounts COUNTS = new RunCounts(10, 5, Duration.ofMillis(500));

    private final RunRecorder recorder = RunRecorder.of("test", Asset.of("USD"));

    private static RunOrder order(String id, OrderStatus status) {
        Quantity quantity = Quantity.of("1");
        return new RunOrder(
                1,
                ClientOrderId.of(id),
                BTC_USD,
                Side.BUY,
                OrderType.MARKET,
                quantity,
                null,
                status,
                quantity,
                null,
                null);
    }

    private static RunFill fill(long time) {
        Price price = Price.of("2");
        Money fee = Money.of("0", "USD");
        return new RunFill(time, ClientOrderId.of("a"), BTC_USD, Side.BUY, price, Quantity.of("1"), price.value(), fee);
    }

    @Test
    void equity_is_exact_at_both_ends_and_the_last_of_a_time_counts() {
        recorder.equity(1, Decimal.of("100.000000000000000001"));
        recorder.equity(2, Decimal.of("101"));
        recorder.equity(2, Decimal.of("102.000000000000000003"));

        RunResult run = recorder.finish(COUNTS);

        assertThat(run.initialEquity()).isEqualTo(Decimal.of("100.000000000000000001"));
        assertThat(run.finalEquity()).isEqualTo(Decimal.of("102.000000000000000003"));
        assertThat(run.equity().values()).containsExactly(100, 102);
    }

    @Test
    void an_order_keeps_its_place_when_it_changes() {
        recorder.equity(1, Decimal.ONE);
        recorder.order(order("a", OrderStatus.SUBMITTED));
        recorder.order(order("b", OrderStatus.SUBMITTED));
        recorder.order(order("a", OrderStatus.FILLED));

        assertThat(recorder.finish(COUNTS).orders())
                .extracting(RunOrder::status)
                .containsExactly(OrderStatus.FILLED, OrderStatus.SUBMITTED);
    }

    @Test
    void fills_are_in_the_order_of_time() {
        recorder.equity(1, Decimal.ONE);
        recorder.fill(fill(2));
        recorder.fill(fill(1));

        assertThat(recorder.finish(COUNTS).fills())
                .extracting(RunFill::epochNanos)
                .containsExactly(1L, 2L);
    }

    @Test
    void the_prices_of_an_instrument_have_one_place() {
        recorder.equity(1, Decimal.ONE);
        recorder.prices(BTC_USD, Asset.of("BTC"), Asset.of("USD")).add(1, 10);
        recorder.prices(BTC_USD, Asset.of("BTC"), Asset.of("USD")).add(2, 11);

        assertThat(recorder.finish(COUNTS).prices())
                .singleElement()
                .satisfies(series -> assertThat(series.prices().values()).containsExactly(10, 11));
    }

    @Test
    void a_run_without_equity_is_refused() {
        assertThatThrownBy(() -> recorder.finish(COUNTS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("equity");
    }

    @Test
    void rates_need_a_measured_time() {
        assertThat(COUNTS.dataItemsPerSecond()).isEqualTo(20);
        assertThat(new RunCounts(1, 1, Duration.ZERO).eventsPerSecond()).isNaN();
        assertThatThrownBy(() -> new RunCounts(-1, 1, Duration.ZERO)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_series_holds_only_finite_values_whose_times_do_not_go_back() {
        TimeSeries.Builder builder = TimeSeries.builder();
        builder.add(5, 1);

        assertThatThrownBy(() -> builder.add(4, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> builder.add(6, Double.NaN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TimeSeries.of(new long[] {1}, new double[] {1, 2}))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_series_tells_the_value_that_held_at_a_time() {
        TimeSeries series = TimeSeries.of(new long[] {10, 20, 20, 30}, new double[] {1, 2, 3, 4});

        assertThat(series.valueAt(9)).isNaN();
        assertThat(series.valueAt(10)).isEqualTo(1);
        assertThat(series.valueAt(20)).isEqualTo(3);
        assertThat(series.valueAt(99)).isEqualTo(4);
    }
}
