package io.zvt.backtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zvt.backtest.result.RunRecorder;
import io.zvt.backtest.result.RunResult;
import io.zvt.core.order.Side;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunStatisticsTest {

    private static RunRecorder days(double... equity) {
        RunRecorder recorder = Runs.recorder();
        for (int day = 0; day < equity.length; day++) {
            recorder.equity(
                    day * Returns.NANOS_PER_DAY, Decimal.ofRounded(equity[day], 2, java.math.RoundingMode.HALF_EVEN));
        }
        return recorder;
    }

    @Test
    void a_round_trip_goes_from_flat_to_flat_after_fees() {
        RunRecorder recorder = days(1000, 1010, 1020, 1030, 1040);
        recorder.fill(Runs.fill(1, Side.BUY, "100", "1", "0.1 USD"));
        recorder.fill(Runs.fill(2, Side.BUY, "110", "1", "0.001 BTC"));
        recorder.fill(Runs.fill(3, Side.SELL, "120", "2", "0.24 USD"));

        RoundTrip trip = RoundTrips.of(recorder.finish(Runs.COUNTS)).closed().get(0);

        assertThat(trip.side()).isEqualTo(Side.BUY);
        assertThat(trip.peak()).isEqualTo(Decimal.of("2"));
        assertThat(trip.entryValue()).isEqualTo(Decimal.of("210"));
        assertThat(trip.fees()).isEqualTo(Decimal.of("0.45"));
        assertThat(trip.profit()).isEqualTo(Decimal.of("29.55"));
    }

    @Test
    void a_fill_that_turns_the_position_closes_one_round_trip_and_opens_the_next() {
        RunRecorder recorder = days(1000, 1010, 1020, 1030, 1040);
        recorder.fill(Runs.fill(1, Side.BUY, "100", "1", "0 USD"));
        recorder.fill(Runs.fill(2, Side.SELL, "90", "3", "0.3 USD"));
        recorder.fill(Runs.fill(3, Side.BUY, "80", "2", "0 USD"));

        List<RoundTrip> trips = RoundTrips.of(recorder.finish(Runs.COUNTS)).closed();

        assertThat(trips).extracting(RoundTrip::profit).containsExactly(Decimal.of("-10.1"), Decimal.of("19.8"));
        assertThat(trips).extracting(RoundTrip::side).containsExactly(Side.BUY, Side.SELL);
    }

    @Test
    void exposure_counts_open_positions_to_the_end_and_is_no_round_trip() {
        RunRecorder recorder = days(1000, 1010, 1020, 1030, 1040);
        recorder.fill(Runs.fill(3, Side.BUY, "100", "1", "0 USD"));

        RunStatistics statistics = RunStatistics.of(recorder.finish(Runs.COUNTS));

        assertThat(statistics.value(Metric.EXPOSURE)).isEqualTo(0.25);
        assertThat(statistics.value(Metric.ROUND_TRIPS)).isZero();
        assertThat(statistics.value(Metric.WIN_RATE)).isNaN();
    }

    @Test
    void fees_are_summed_by_asset() {
        RunRecorder recorder = days(1000, 1010);
        recorder.fill(Runs.fill(0, Side.BUY, "100", "1", "0.1 USD"));
        recorder.fill(Runs.fill(0, Side.BUY, "100", "1", "0.2 USD"));
        recorder.fill(Runs.fill(1, Side.SELL, "100", "1", "0.001 BTC"));

        assertThat(RoundTrips.of(recorder.finish(Runs.COUNTS)).fees())
                .containsExactly(Money.of("0.001", "BTC"), Money.of("0.3", "USD"));
    }

    @Test
    void the_statistics_of_a_run_are_those_of_its_days() {
        RunRecorder recorder = days(1000, 1100, 990, 1089);
        recorder.fill(Runs.fill(1, Side.BUY, "100", "5", "0 USD"));
        RunResult run = recorder.finish(Runs.COUNTS);

        RunStatistics statistics = RunStatistics.of(run, RatioDefinition.NT);

        double[] returns = {0, 0.1, -0.1, 0.1};
        assertThat(statistics.value(Metric.TOTAL_RETURN)).isCloseTo(0.089, within(1e-12));
        assertThat(statistics.value(Metric.SHARPE)).isCloseTo(RatioDefinition.NT.sharpe(returns), within(1e-9));
        assertThat(statistics.value(Metric.MAX_DRAWDOWN)).isCloseTo(0.1, within(1e-12));
        assertThat(statistics.value(Metric.CAGR)).isCloseTo(StrictMath.pow(1.089, 365 / 3.0) - 1, within(1e-3));
        assertThat(statistics.value(Metric.TURNOVER)).isCloseTo(500 / 1044.75, within(1e-12));
        assertThat(statistics.statistic(Metric.SHARPE).definition()).contains("NT", "252");
        assertThat(statistics.all()).hasSize(Metric.values().length);
    }

    @Test
    void a_run_of_a_single_moment_has_no_statistics_but_no_error_either() {
        RunStatistics statistics = RunStatistics.of(days(1000).finish(Runs.COUNTS));

        assertThat(statistics.value(Metric.TOTAL_RETURN)).isZero();
        assertThat(statistics.value(Metric.SHARPE)).isNaN();
        assertThat(statistics.value(Metric.CAGR)).isNaN();
        assertThat(statistics.value(Metric.EXPOSURE)).isNaN();
    }
}
