package io.zvt.backtest.report;

import io.zvt.backtest.result.RunResult;
import io.zvt.backtest.stats.Metric;
import io.zvt.backtest.stats.RunStatistics;
import io.zvt.backtest.stats.Statistic;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.value.Money;
import java.util.stream.Collectors;

/** The figures of a run as HTML. */
final class Tables {

    private Tables() {}

    static String tiles(RunResult run, RunStatistics statistics) {
        StringBuilder html = new StringBuilder();
        String currency = run.currency().code();
        tile(
                html,
                "Final equity",
                Numbers.money(run.finalEquity()) + " " + currency,
                "from " + Numbers.money(run.initialEquity()) + " " + currency,
                0);
        double gain = statistics.value(Metric.TOTAL_RETURN);
        tile(
                html,
                "Return",
                signed(statistics.statistic(Metric.TOTAL_RETURN)),
                "CAGR " + shown(run, statistics, Metric.CAGR),
                gain);
        tile(
                html,
                "Max drawdown",
                shown(run, statistics, Metric.MAX_DRAWDOWN),
                "longest " + shown(run, statistics, Metric.LONGEST_DRAWDOWN),
                0);
        Statistic sharpe = statistics.statistic(Metric.SHARPE);
        tile(html, "Sharpe", Numbers.of(sharpe, currency), sharpe.definition(), 0);
        tile(
                html,
                "Round trips",
                shown(run, statistics, Metric.ROUND_TRIPS),
                "won " + shown(run, statistics, Metric.WIN_RATE),
                0);
        tile(html, "Exposure", shown(run, statistics, Metric.EXPOSURE), "of the time in the market", 0);
        tile(
                html,
                "Fees",
                fees(statistics),
                Numbers.whole(run.fills().size()) + " fills of "
                        + Numbers.whole(run.orders().size()) + " orders",
                0);
        return html.toString();
    }

    static String fees(RunStatistics statistics) {
        String fees = statistics.roundTrips().fees().stream()
                .map(fee -> Numbers.money(fee.amount()) + " " + fee.asset())
                .collect(Collectors.joining(", "));
        return fees.isEmpty() ? "none" : fees;
    }

    static long refused(RunResult run) {
        return run.orders().stream()
                .filter(order -> order.status() == OrderStatus.DENIED || order.status() == OrderStatus.REJECTED)
                .count();
    }

    private static void tile(StringBuilder html, String label, String value, String note, double sign) {
        html.append("<div class=\"tile\"><div class=\"label\">")
                .append(Html.escaped(label))
                .append("</div><div class=\"value")
                .append(sign > 0 ? " up" : sign < 0 ? " down" : "")
                .append("\">")
                .append(withSmallUnit(Html.escaped(value)))
                .append("</div><div class=\"note\">")
                .append(Html.escaped(note))
                .append("</div></div>\n");
    }

    /** The unit of a single amount is set small, so that a narrow tile holds it. */
    private static String withSmallUnit(String value) {
        int space = value.indexOf(' ');
        boolean single = space > 0 && value.indexOf(' ', space + 1) < 0;
        return single ? value.substring(0, space) + " <small>" + value.substring(space + 1) + "</small>" : value;
    }

    private static String signed(Statistic statistic) {
        return (statistic.value() > 0 ? "+" : "") + Numbers.percent(statistic.value());
    }

    private static String shown(RunResult run, RunStatistics statistics, Metric metric) {
        return Numbers.of(statistics.statistic(metric), run.currency().code());
    }

    static String statistics(RunResult run, RunStatistics statistics) {
        StringBuilder html = new StringBuilder();
        row(html, "Initial equity", exact(run.initialEquity().toString(), run), "exact");
        row(html, "Final equity", exact(run.finalEquity().toString(), run), "exact, open positions at their marks");
        for (Statistic statistic : statistics.all()) {
            row(
                    html,
                    statistic.metric().label(),
                    Numbers.of(statistic, run.currency().code()),
                    statistic.definition());
        }
        row(html, "Fees", feesExact(statistics), "exact, all fills; rebates are negative");
        row(html, "Orders", Numbers.whole(run.orders().size()), refused(run) + " of them refused");
        row(html, "Fills", Numbers.whole(run.fills().size()), "executions, a part of an order each");
        row(
                html,
                "Market data",
                Numbers.whole(run.counts().dataItems()),
                perSecond(run.counts().dataItemsPerSecond()));
        row(
                html,
                "Events",
                Numbers.whole(run.counts().events()),
                perSecond(run.counts().eventsPerSecond()));
        row(html, "Wall time", Numbers.duration(run.counts().wallTime()), "of the run, without this report");
        return html.toString();
    }

    static String perSecond(double rate) {
        return Double.isFinite(rate) ? Numbers.fixed(rate, 0) + " per second" : "rate not measured";
    }

    private static String exact(String value, RunResult run) {
        return value + " " + run.currency();
    }

    private static String feesExact(RunStatistics statistics) {
        String fees =
                statistics.roundTrips().fees().stream().map(Money::toString).collect(Collectors.joining(", "));
        return fees.isEmpty() ? "none" : fees;
    }

    private static void row(StringBuilder html, String label, String value, String definition) {
        html.append("<tr><th scope=\"row\">")
                .append(Html.escaped(label))
                .append("</th><td class=\"num\">")
                .append(Html.escaped(value))
                .append("</td><td class=\"how\">")
                .append(Html.escaped(definition))
                .append("</td></tr>\n");
    }
}
