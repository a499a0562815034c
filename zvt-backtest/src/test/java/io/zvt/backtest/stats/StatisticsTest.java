package io.zvt.backtest.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zvt.backtest.result.TimeSeries;
import io.zvt.core.error.InvalidInputException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values published by others for the same inputs: nautilus_trader (NT), LEAN, freqtrade (FT), ta4j. */
class StatisticsTest {

    private static final double[] UP = {0.01, -0.02, 0.015, -0.005, 0.025};
    private static final double[] DOWN = {-0.01, 0.02, -0.015, 0.005, -0.02};
    private static final Offset<Double> CLOSE = within(1e-12);

    private static TimeSeries curve(double... values) {
        TimeSeries.Builder builder = TimeSeries.builder();
        for (int i = 0; i < values.length; i++) {
            builder.add(i * Returns.NANOS_PER_DAY, values[i]);
        }
        return builder.build();
    }

    @Test
    void sharpe_is_that_of_nautilus_trader() {
        assertThat(RatioDefinition.NT.sharpe(UP)).isCloseTo(4.48998886412873, CLOSE);
    }

    @Test
    void sortino_is_that_of_nautilus_trader() {
        assertThat(RatioDefinition.NT.sortino(DOWN)).isCloseTo(-5.273224492824493, CLOSE);
    }

    @Test
    void sharpe_and_sortino_are_those_of_lean() {
        assertThat(RatioDefinition.LEAN.sharpe(UP)).isCloseTo(8.95992, within(1e-5));
        assertThat(RatioDefinition.LEAN.sortino(DOWN)).isCloseTo(-8.01019, within(1e-5));
    }

    @Test
    void a_risk_free_rate_lowers_both_ratios() {
        RatioDefinition risky = RatioDefinition.STANDARD.withRiskFreeRate(0.1);

        assertThat(risky.sharpe(UP)).isLessThan(RatioDefinition.STANDARD.sharpe(UP));
        assertThat(risky.sortino(UP)).isLessThan(RatioDefinition.STANDARD.sortino(UP));
        assertThat(risky.sharpeText()).contains("N = 365", "rf = 0.1");
    }

    @Test
    void what_is_not_defined_is_not_a_number() {
        double[] none = {};
        double[] flat = {0.01, 0.01, 0.01};
        assertThat(RatioDefinition.STANDARD.sharpe(none)).isNaN();
        assertThat(RatioDefinition.STANDARD.sharpe(flat)).isNaN();
        assertThat(RatioDefinition.STANDARD.sortino(flat)).isNaN();
        assertThat(RatioDefinition.LEAN.sortino(UP.clone())).isNotNaN();
        assertThat(RatioDefinition.LEAN.sortino(flat)).isNaN();
        assertThat(Moments.mean(none)).isNaN();
        assertThat(Moments.sampleDeviation(new double[] {1})).isNaN();
        assertThat(ProfitStatistics.of(none).winRate()).isNaN();
        assertThat(ProfitStatistics.of(none).profitFactor()).isNaN();
        assertThat(ProfitStatistics.of(new double[] {1, 2}).profitFactor()).isNaN();
        assertThat(ProfitStatistics.of(new double[] {1, 2}).expectancyRatio()).isNaN();
        assertThat(ProfitStatistics.of(new double[] {2, 2}).systemQuality()).isNaN();
        assertThat(TailRisk.of(none, 0.95).valueAtRisk()).isNaN();
        assertThat(Drawdown.of(curve()).depth()).isNaN();
        assertThat(Returns.annualGrowth(100, 200, 0)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "64900, 176000,     1095, 0.3945",
        "64900, 176000,     365,  1.7119",
        "1000,  1500,       100,  3.3927",
        "0.01,  0.01762792, 120,  4.6087"
    })
    void annual_growth_is_that_of_freqtrade(double start, double end, double days, double expected) {
        assertThat(Returns.annualGrowth(start, end, days)).isCloseTo(expected, within(5e-5));
    }

    @Test
    void the_largest_drawdown_in_money_need_not_be_the_largest_fraction() {
        Drawdown drawdown = Drawdown.of(curve(1000, 1000, 500, 1000, 11_000, 10_000));

        assertThat(drawdown.depth()).isEqualTo(0.5);
        assertThat(drawdown.amount()).isEqualTo(1000);
        assertThat(drawdown.peakNanos()).isEqualTo(Returns.NANOS_PER_DAY);
        assertThat(drawdown.troughNanos()).isEqualTo(2 * Returns.NANOS_PER_DAY);
        assertThat(drawdown.longestNanos()).isEqualTo(2 * Returns.NANOS_PER_DAY);
    }

    @Test
    void drawdowns_are_those_of_ta4j() {
        assertThat(Drawdown.of(curve(1, 2, 2, 2, 2 * 5 / 6.0, 2 * 5 / 6.0, 2 * 5 / 6.0 * 3 / 20))
                        .depth())
                .isCloseTo(0.875, CLOSE);
        assertThat(Drawdown.of(curve(100, 80, 120)).depth()).isCloseTo(0.2, CLOSE);
        assertThat(Drawdown.of(curve(100, 120)).depth()).isZero();
    }

    @Test
    void a_drawdown_that_does_not_end_lasts_to_the_end() {
        assertThat(Drawdown.of(curve(3, 2, 2, 1)).longestNanos()).isEqualTo(3 * Returns.NANOS_PER_DAY);
        assertThat(Drawdown.of(curve(1, 1, 1, 2)).longestNanos()).isZero();
    }

    @Test
    void expectancy_is_that_of_freqtrade() {
        ProfitStatistics profits = ProfitStatistics.of(new double[] {100, 200, 50, -150, 300, -100, 80, -30});

        assertThat(profits.expectancy()).isCloseTo(56.25, CLOSE);
        assertThat(profits.expectancyRatio()).isCloseTo(0.60267857, within(1e-8));
    }

    @Test
    void expectancy_is_that_of_nautilus_trader() {
        assertThat(ProfitStatistics.of(new double[] {10, -5, 15, -10}).expectancy())
                .isCloseTo(2.5, CLOSE);
    }

    @Test
    void profit_factor_divides_what_was_won_by_what_was_lost() {
        assertThat(ProfitStatistics.of(new double[] {25, 15, 0, -60}).profitFactor())
                .isCloseTo(40 / 60.0, CLOSE);
    }

    @Test
    void a_trade_of_zero_counts_as_not_won() {
        assertThat(ProfitStatistics.of(new double[] {1, 0, -1, 2}).winRate()).isEqualTo(0.5);
    }

    @Test
    void system_quality_is_that_of_ta4j() {
        assertThat(ProfitStatistics.of(new double[] {10, 5}).systemQuality()).isCloseTo(4.242640687, within(1e-9));
    }

    @Test
    void value_at_risk_is_that_of_ta4j() {
        assertThat(1
                        + TailRisk.of(Returns.simple(new double[] {100, 104, 90}), 0.95)
                                .valueAtRisk())
                .isCloseTo(90 / 104.0, CLOSE);
        assertThat(1
                        + TailRisk.of(Returns.simple(new double[] {100, 95, 100, 80, 85, 70}), 0.95)
                                .valueAtRisk())
                .isCloseTo(0.8, CLOSE);
        assertThat(1
                        + TailRisk.of(Returns.simple(new double[] {100, 101, 102}), 0.95)
                                .valueAtRisk())
                .isEqualTo(1);
    }

    @Test
    void expected_shortfall_is_the_mean_of_the_tail() {
        double[] returns = {-0.5, -0.2, 0.1, 0.2};

        TailRisk risk = TailRisk.of(returns, 0.5);

        assertThat(risk.valueAtRisk()).isCloseTo(-0.2, CLOSE);
        assertThat(risk.expectedShortfall()).isCloseTo(StrictMath.sqrt(0.5 * 0.8) - 1, CLOSE);
        assertThatThrownBy(() -> TailRisk.of(returns, 1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void returns_within_a_day_are_compounded() {
        TimeSeries.Builder equity = TimeSeries.builder();
        equity.add(0, 1000);
        equity.add(1, 1050);
        equity.add(2, 1050 * 0.95);

        double[] daily = Returns.daily(equity.build());

        assertThat(daily).hasSize(1);
        assertThat(daily[0]).isCloseTo(-0.0025, CLOSE);
        assertThat(Returns.compounded(new double[] {0.05, -0.05})).isCloseTo(-0.0025, CLOSE);
    }

    @Test
    void a_day_without_a_value_returns_nothing_and_counts() {
        TimeSeries.Builder equity = TimeSeries.builder();
        equity.add(-1, 100);
        equity.add(2 * Returns.NANOS_PER_DAY, 110);

        assertThat(Returns.daily(equity.build())).containsExactly(new double[] {0, 0, 0, 0.1}, CLOSE);
    }
}
