package io.zvt.backtest.report;

import io.zvt.backtest.result.PriceSeries;
import io.zvt.backtest.result.RunResult;
import io.zvt.backtest.result.TimeSeries;
import io.zvt.backtest.stats.RunStatistics;
import io.zvt.core.error.TransientException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A run as one HTML page that needs nothing else: prices with the fills on them, equity, drawdown, statistics, orders.
 *
 * <p>The page holds its data, its styles and its scripts, and its content security policy forbids it to load anything. All
 * times are UTC. Equal runs give equal bytes. Charts are drawn by uPlot, whose licence stands in the page. Immutable and
 * thread-safe.
 */
public final class HtmlReport {

    private final RunResult run;
    private final RunStatistics statistics;

    private HtmlReport(RunResult run, RunStatistics statistics) {
        this.run = run;
        this.statistics = statistics;
    }

    /**
     * Returns the report of a run with the standard statistics.
     *
     * @param run the run
     * @return the report
     */
    public static HtmlReport of(RunResult run) {
        return of(run, RunStatistics.of(run));
    }

    /**
     * Returns the report of a run.
     *
     * @param run the run
     * @param statistics its statistics
     * @return the report
     */
    public static HtmlReport of(RunResult run, RunStatistics statistics) {
        return new HtmlReport(run, statistics);
    }

    /**
     * Writes the page to a file, replacing what is there; its folder is created.
     *
     * @param file the file, usually ending in {@code .html}
     * @throws TransientException if the file cannot be written
     */
    public void writeTo(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, html().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            TransientException failure = new TransientException(
                    "WRITE_FAILED",
                    "could not write the report to " + file + ": " + e + "; check the folder and the disk",
                    Map.of("file", file.toString()));
            failure.initCause(e);
            throw failure;
        }
    }

    /** {@return the page as text, to be encoded in UTF-8} */
    public String html() {
        StringBuilder page = new StringBuilder();
        String template = Assets.own("report.html");
        int at = 0;
        int open = template.indexOf("{{");
        while (open >= 0) {
            int close = template.indexOf("}}", open);
            page.append(template, at, open).append(part(template.substring(open + 2, close)));
            at = close + 2;
            open = template.indexOf("{{", at);
        }
        return page.append(template, at, template.length()).toString();
    }

    private CharSequence part(String name) {
        return switch (name) {
            case "name" -> Html.escaped(run.name());
            case "subtitle" -> Html.escaped(subtitle());
            case "styles" -> Assets.uplot("dist/uPlot.min.css") + "\n" + Assets.own("report.css");
            case "licence" -> Assets.uplot("LICENSE").strip();
            case "uplot" -> Assets.uplot("dist/uPlot.iife.min.js");
            case "script" -> Assets.own("report.js");
            case "tiles" -> Tables.tiles(run, statistics);
            case "statistics" -> Tables.statistics(run, statistics);
            case "reduction" -> reduction();
            case "data" -> ReportData.of(run);
            default -> throw new IllegalStateException("the template names an unknown part: " + name);
        };
    }

    private String subtitle() {
        TimeSeries equity = run.equity();
        StringBuilder text = new StringBuilder();
        for (PriceSeries prices : run.prices()) {
            text.append(prices.instrument()).append(", ");
        }
        return text + Numbers.time(equity.time(0)) + " to " + Numbers.time(equity.time(equity.size() - 1)) + " UTC";
    }

    private String reduction() {
        StringBuilder text = new StringBuilder();
        for (PriceSeries prices : run.prices()) {
            reduction(text, prices.instrument().toString(), prices.prices());
        }
        reduction(text, "Equity", run.equity());
        return Html.escaped(text.toString());
    }

    private static void reduction(StringBuilder text, String name, TimeSeries whole) {
        int shown = Reduction.of(whole).size();
        text.append(name).append(": ");
        if (shown == whole.size()) {
            text.append("all ").append(Numbers.whole(shown)).append(" points. ");
        } else {
            text.append(Numbers.whole(shown))
                    .append(" of ")
                    .append(Numbers.whole(whole.size()))
                    .append(" points, the first, lowest, highest and last of each of ")
                    .append(Numbers.whole(Reduction.LIMIT / 4))
                    .append(" equal spans of time. ");
        }
    }
}
