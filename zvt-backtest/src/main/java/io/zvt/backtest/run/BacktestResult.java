package io.zvt.backtest.run;

import io.zvt.backtest.report.HtmlReport;
import io.zvt.backtest.report.TextReport;
import io.zvt.backtest.result.RunResult;
import io.zvt.backtest.stats.RunStatistics;
import io.zvt.core.order.Order;
import io.zvt.events.store.EventStore;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backtest leaves behind. Immutable but for the store.
 *
 * @param run prices, equity, orders and fills
 * @param store the events of the run
 * @param stateHash hash of the state at the end; a replay of the store gives the same
 * @param workingOrders orders that were not final at the end
 */
public record BacktestResult(RunResult run, EventStore store, String stateHash, List<Order> workingOrders) {

    /**
     * Copies the list.
     *
     * @param run prices, equity, orders and fills
     * @param store the events of the run
     * @param stateHash hash of the state at the end
     * @param workingOrders orders that were not final at the end
     */
    public BacktestResult {
        workingOrders = List.copyOf(workingOrders);
    }

    /** {@return the statistics of the run, each with its definition; computed when called} */
    public RunStatistics statistics() {
        return RunStatistics.of(run);
    }

    /** {@return a table for the console} */
    public String toText() {
        return TextReport.of(run);
    }

    /**
     * Writes a page with price and trades, equity, drawdown and the orders, which needs nothing else.
     *
     * @param file where to; replaced if it exists
     */
    public void writeHtml(Path file) {
        HtmlReport.of(run).writeTo(file);
    }
}
