package io.zvt.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.backtest.result.RunResult;
import io.zvt.backtest.stats.RatioDefinition;
import io.zvt.backtest.stats.RunStatistics;
import org.junit.jupiter.api.Test;

class TextReportTest {

    @Test
    void the_table_says_what_happened() {
        String text = TextReport.of(ReportRuns.run("EMA\ncross", "too large"));

        assertThat(text.lines())
                .contains(
                        "EMA cross",
                        "  from            1970-01-01 00:00:00 UTC",
                        "  orders          3   (1 refused)",
                        "  fills           2",
                        "  fees            0.40 USD",
                        "  initial equity  10,000.00 USD",
                        "  final equity    10,100.12 USD",
                        "  return          1.00 %   (final / initial equity - 1)",
                        "  max drawdown    0.70 %   (largest fall below a peak / that peak, every point)",
                        "  exposure        66.67 %   (time with an open position / time of the run)",
                        "  market data     4,000   (80,000 per second)",
                        "  events          21   (420 per second)",
                        "  wall time       0.050 s");
    }

    @Test
    void the_sharpe_ratio_stands_beside_its_definition() {
        RunResult run = ReportRuns.run("plain", "too large");

        assertThat(TextReport.of(run, RunStatistics.of(run, RatioDefinition.LEAN)))
                .containsPattern("Sharpe +[0-9.]+ +\\(LEAN: .*N = 252, rf = 0\\)");
    }
}
