package io.zvt.backtest.report;

import io.zvt.backtest.result.RunResult;
import io.zvt.backtest.result.TimeSeries;
import io.zvt.backtest.stats.Metric;
import io.zvt.backtest.stats.RunStatistics;
import io.zvt.backtest.stats.Statistic;

/** A run as a table of plain text for the console, the same in every locale and zone. Immutable and thread-safe. */
public final class TextReport {

    private static final int LABEL_WIDTH = 16;

    private final RunResult run;
    private final RunStatistics statistics;
    private final StringBuilder text = new StringBuilder();

    private TextReport(RunResult run, RunStatistics statistics) {
        this.run = run;
        this.statistics = statistics;
    }

    /**
     * Returns the table of a run with the standard statistics.
     *
     * @param run the run
     * @return lines of text, each ended by a line feed
     */
    public static String of(RunResult run) {
        return of(run, RunStatistics.of(run));
    }

    /**
     * Returns the table of a run.
     *
     * @param run the run
     * @param statistics its statistics
     * @return lines of text, each ended by a line feed
     */
    public static String of(RunResult run, RunStatistics statistics) {
        return new TextReport(run, statistics).write();
    }

    private String write() {
        TimeSeries equity = run.equity();
        String currency = run.currency().code();
        text.append(plain(run.name())).append('\n');
        line("from", Numbers.time(equity.time(0)) + " UTC", "");
        line("to", Numbers.time(equity.time(equity.size() - 1)) + " UTC", "");
        line("orders", Numbers.whole(run.orders().size()), Tables.refused(run) + " refused");
        line("fills", Numbers.whole(run.fills().size()), "");
        line("round trips", Metric.ROUND_TRIPS);
        line("win rate", Metric.WIN_RATE);
        line("fees", Tables.fees(statistics), "");
        line("initial equity", Numbers.money(run.initialEquity()) + " " + currency, "");
        line("final equity", Numbers.money(run.finalEquity()) + " " + currency, "");
        line("return", Metric.TOTAL_RETURN);
        line("max drawdown", Metric.MAX_DRAWDOWN);
        line("exposure", Metric.EXPOSURE);
        line("Sharpe", Metric.SHARPE);
        line("Sortino", Metric.SORTINO);
        line(
                "market data",
                Numbers.whole(run.counts().dataItems()),
                Tables.perSecond(run.counts().dataItemsPerSecond()));
        line(
                "events",
                Numbers.whole(run.counts().events()),
                Tables.perSecond(run.counts().eventsPerSecond()));
        line("wall time", Numbers.duration(run.counts().wallTime()), "");
        return text.toString();
    }

    private void line(String label, Metric metric) {
        Statistic statistic = statistics.statistic(metric);
        line(label, Numbers.of(statistic, run.currency().code()), statistic.definition());
    }

    private void line(String label, String value, String note) {
        text.append("  ")
                .append(label)
                .append(" ".repeat(LABEL_WIDTH - label.length()))
                .append(value);
        text.append(note.isEmpty() ? "" : "   (" + note + ")").append('\n');
    }

    private static String plain(String name) {
        StringBuilder safe = new StringBuilder();
        name.chars().forEach(c -> safe.append(Character.isISOControl(c) ? ' ' : (char) c));
        return safe.toString();
    }
}
