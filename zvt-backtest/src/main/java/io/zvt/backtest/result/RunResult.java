package io.zvt.backtest.result;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.List;

/**
 * All that a run leaves behind; made by a {@link RunRecorder}. Immutable and thread-safe.
 *
 * @param name what was run, such as the strategy and its parameters
 * @param currency the asset that equity is counted in
 * @param prices the prices of each instrument
 * @param initialEquity equity at the start, exact
 * @param finalEquity equity at the end, exact
 * @param equity equity over time
 * @param fills fills in the order of time
 * @param orders orders in the order in which they were asked for
 * @param counts how much the run did
 */
public record RunResult(
        String name,
        Asset currency,
        List<PriceSeries> prices,
        Decimal initialEquity,
        Decimal finalEquity,
        TimeSeries equity,
        List<RunFill> fills,
        List<RunOrder> orders,
        RunCounts counts) {

    /**
     * Copies the lists and checks that there is equity.
     *
     * @param name what was run, such as the strategy and its parameters
     * @param currency the asset that equity is counted in
     * @param prices the prices of each instrument
     * @param initialEquity equity at the start, exact
     * @param finalEquity equity at the end, exact
     * @param equity equity over time
     * @param fills fills in the order of time
     * @param orders orders in the order in which they were asked for
     * @param counts how much the run did
     * @throws InvalidInputException if no equity was recorded
     */
    public RunResult {
        if (equity.isEmpty()) {
            throw InvalidInputException.of(
                    "equity", "none", "must be recorded at least at the start", "record it before the run begins");
        }
        prices = List.copyOf(prices);
        fills = List.copyOf(fills);
        orders = List.copyOf(orders);
    }
}
