package io.zvt.backtest.result;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a run leaves behind, while it runs. The long series grow in arrays of primitives. Used by one thread.
 *
 * <pre>{@code
 * RunRecorder recorder = RunRecorder.of("EMA cross 10/20", Asset.of("USD"));
 * TimeSeries.Builder prices = recorder.prices(instrument.id(), instrument.base(), instrument.quote());
 * recorder.equity(startNanos, initialEquity);
 * …   prices.add(nanos, price);  recorder.equity(nanos, equity);  recorder.fill(…);  recorder.order(…);
 * RunResult result = recorder.finish(new RunCounts(items, events, wallTime));
 * }</pre>
 */
public final class RunRecorder {

    private record Priced(Asset base, Asset quote, TimeSeries.Builder prices) {}

    private final String name;
    private final Asset currency;
    private final Map<InstrumentId, Priced> prices = new LinkedHashMap<>();
    private final TimeSeries.Builder equity = TimeSeries.builder();
    private final List<RunFill> fills = new ArrayList<>();
    private final Map<ClientOrderId, RunOrder> orders = new LinkedHashMap<>();
    private @Nullable Decimal initialEquity;
    private @Nullable Decimal finalEquity;

    private RunRecorder(String name, Asset currency) {
        this.name = name;
        this.currency = currency;
    }

    /**
     * Returns an empty recorder.
     *
     * @param name what is run, such as the strategy and its parameters
     * @param currency the asset that equity is counted in
     * @return the recorder
     */
    public static RunRecorder of(String name, Asset currency) {
        return new RunRecorder(name, currency);
    }

    /**
     * Returns where the prices of an instrument go; the same for each call with the same instrument.
     *
     * @param instrument the instrument
     * @param base what is traded
     * @param quote what it is paid in
     * @return the builder to add prices to
     */
    public TimeSeries.Builder prices(InstrumentId instrument, Asset base, Asset quote) {
        return prices.computeIfAbsent(instrument, id -> new Priced(base, quote, TimeSeries.builder()))
                .prices();
    }

    /**
     * Records the equity at a time; of several at the same time the last counts. The first is the initial equity.
     *
     * @param epochNanos nanoseconds since 1970, never decreasing
     * @param value equity in the run's currency, with open positions at their marks
     * @throws InvalidInputException if the time goes back
     */
    public void equity(long epochNanos, Decimal value) {
        equity.put(epochNanos, value.toDouble());
        if (initialEquity == null) {
            initialEquity = value;
        }
        finalEquity = value;
    }

    /**
     * Records a fill.
     *
     * @param fill the fill; the result has them in the order of time, those of the same time in the order recorded
     */
    public void fill(RunFill fill) {
        fills.add(fill);
    }

    /**
     * Records an order, or how it stands now; it keeps its place in the list.
     *
     * @param order the order
     */
    public void order(RunOrder order) {
        orders.put(order.id(), order);
    }

    /**
     * Ends the recording.
     *
     * @param counts how much the run did
     * @return the result
     * @throws InvalidInputException if no equity was recorded
     */
    public RunResult finish(RunCounts counts) {
        if (initialEquity == null || finalEquity == null) {
            throw InvalidInputException.of(
                    "equity", "none", "must be recorded at least at the start", "call equity before finish");
        }
        List<PriceSeries> series = new ArrayList<>();
        prices.forEach((id, priced) -> series.add(new PriceSeries(
                id, priced.base(), priced.quote(), priced.prices().build())));
        fills.sort(Comparator.comparingLong(RunFill::epochNanos));
        return new RunResult(
                name,
                currency,
                series,
                initialEquity,
                finalEquity,
                equity.build(),
                fills,
                List.copyOf(orders.values()),
                counts);
    }
}
