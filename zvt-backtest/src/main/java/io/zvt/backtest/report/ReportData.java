package io.zvt.backtest.report;

import io.zvt.backtest.result.PriceSeries;
import io.zvt.backtest.result.RunFill;
import io.zvt.backtest.result.RunOrder;
import io.zvt.backtest.result.RunResult;
import io.zvt.backtest.result.TimeSeries;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.Side;
import java.util.List;

/** The data of a page as JSON: series as whole milliseconds since the point before and values, rows as arrays. */
final class ReportData {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final RunResult run;
    private final StringBuilder out = new StringBuilder(1 << 16);
    private final JsonWriter json = new JsonWriter(out);

    private ReportData(RunResult run) {
        this.run = run;
    }

    static StringBuilder of(RunResult run) {
        ReportData data = new ReportData(run);
        data.write();
        return data.out;
    }

    private void write() {
        List<InstrumentId> instruments =
                run.prices().stream().map(PriceSeries::instrument).toList();
        json.open('{').key("currency").string(run.currency()).key("prices").open('[');
        for (PriceSeries prices : run.prices()) {
            json.open('{').key("name").string(prices.instrument());
            json.key("base").string(prices.base()).key("quote").string(prices.quote());
            series(prices.prices());
            json.close('}');
        }
        json.close(']').key("equity").open('{');
        series(run.equity());
        json.close('}').key("fills").open('[');
        run.fills().forEach(fill -> fill(fill, instruments.indexOf(fill.instrument())));
        json.close(']').key("orders").open('[');
        run.orders().forEach(this::order);
        json.close(']').close('}');
    }

    private void series(TimeSeries whole) {
        TimeSeries shown = Reduction.of(whole);
        long last = 0;
        json.key("t").open('[');
        for (int i = 0; i < shown.size(); i++) {
            long millis = millis(shown.time(i));
            json.number(millis - last);
            last = millis;
        }
        json.close(']').key("v").open('[');
        for (int i = 0; i < shown.size(); i++) {
            json.number(shown.value(i));
        }
        json.close(']');
    }

    private static long millis(long nanos) {
        return Math.floorDiv(nanos, NANOS_PER_MILLI);
    }

    private void fill(RunFill fill, int instrument) {
        json.open('[')
                .number(millis(fill.epochNanos()))
                .number(instrument)
                .number(fill.side() == Side.BUY ? 1 : -1)
                .number(fill.price().toDouble())
                .string(fill.price())
                .string(fill.quantity())
                .string(fill.fee())
                .string(fill.order())
                .close(']');
    }

    private void order(RunOrder order) {
        json.open('[')
                .number(millis(order.epochNanos()))
                .string(order.id())
                .string(order.instrument())
                .string(order.side())
                .string(order.type())
                .string(order.quantity())
                .string(order.limit())
                .string(order.status())
                .string(order.filled())
                .string(order.averagePrice())
                .string(order.reason())
                .close(']');
    }
}
