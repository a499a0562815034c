package io.zvt.engine.sim;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.BookSide;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Ohlc;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Quote;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Price;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendRejectedReport;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.AmendedReport;
import io.zvt.core.venue.CancelRejectedReport;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.ExpiredReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.VenueReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Drives a simulated venue as the lane does and writes down what it tells, one short line a report. */
final class SimDriver {

    static final AccountId MAIN = AccountId.of("main");
    static final Instrument BTC = Instrument.spot("BTC/USD").tick("1").step("1").build();
    static final long MINUTE = 60_000_000_000L;
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    final SimulatedVenue venue;
    final List<String> told = new ArrayList<>();
    final List<VenueReport> reports = new ArrayList<>();
    final Instrument instrument;
    final Series series;
    long arrivals;
    long now;
    boolean atClose;

    @Nullable
    Price worstPrice;

    Instant notAfter = FAR;

    SimDriver(SimulatedVenueBuilder builder) {
        this(builder, BTC);
    }

    SimDriver(SimulatedVenueBuilder builder, Instrument instrument) {
        this.venue = builder.deposit("main", "USD", "1000000")
                .deposit("main", instrument.base().code(), "1000000")
                .build();
        this.instrument = instrument;
        this.series = new Series(instrument.id(), "test", 0, 0);
        venue.connect(this::tell);
    }

    private void tell(VenueReport report) {
        reports.add(report);
        told.add(text(report));
    }

    static String text(VenueReport report) {
        String id = report.clientOrderId().value();
        if (report instanceof FilledReport filled) {
            return id + " filled " + filled.fill().quantity() + "@"
                    + filled.fill().price();
        }
        if (report instanceof CanceledReport canceled) {
            return id + " canceled " + canceled.reason().split(":", 2)[0];
        }
        if (report instanceof RejectedReport rejected) {
            return id + " rejected " + rejected.code();
        }
        if (report instanceof CancelRejectedReport rejected) {
            return id + " cancel-rejected " + rejected.code();
        }
        if (report instanceof AmendRejectedReport rejected) {
            return id + " amend-rejected " + rejected.code();
        }
        if (report instanceof AmendedReport) {
            return id + " amended";
        }
        if (report instanceof ExpiredReport) {
            return id + " expired";
        }
        return report instanceof AcceptedReport ? id + " accepted" : report.toString();
    }

    List<String> take() {
        List<String> taken = List.copyOf(told);
        told.clear();
        return taken;
    }

    List<String> takeFills() {
        return take().stream().filter(line -> line.contains(" filled ")).toList();
    }

    OrderRef ref(String id) {
        return new OrderRef(MAIN, null, ClientOrderId.of(id), instrument.id(), 1);
    }

    CompletionStage<SendOutcome> submit(String id, OrderTerms terms) {
        return submit(id, terms, arrivals);
    }

    CompletionStage<SendOutcome> submit(String id, OrderTerms terms, long dataSequence) {
        return send(venue.submit(
                new OrderSubmission(ref(id), instrument, terms, notAfter, dataSequence, atClose, worstPrice)));
    }

    CompletionStage<SendOutcome> cancel(String id) {
        return send(venue.cancel(new CancelSubmission(ref(id), null)));
    }

    CompletionStage<SendOutcome> amend(String id, OrderTerms terms) {
        return send(venue.amend(new AmendSubmission(ref(id), null, terms, arrivals)));
    }

    private CompletionStage<SendOutcome> send(CompletionStage<SendOutcome> stage) {
        stage.thenAccept(outcome -> {
            if (outcome instanceof Sent sent) {
                sent.reports().forEach(this::tell);
            } else {
                told.add(outcome.toString());
            }
        });
        return stage;
    }

    void feed(MarketData data) {
        now = Math.max(now, data.epochNanos());
        venue.onMarketData(data, ++arrivals);
    }

    /** A bar of a minute that begins where time stands. */
    void bar(long open, long high, long low, long close) {
        bar(open, high, low, close, 1_000);
    }

    void bar(long open, long high, long low, long close, long volume) {
        feed(bar(now, now + MINUTE, new Ohlc(open, high, low, close), volume));
    }

    Bar bar(long start, long end, Ohlc prices, long volume) {
        return new Bar(series, BarSpec.minutes(1), start, end, arrivals + 1, prices, volume, 0);
    }

    void trade(long price, long quantity, AggressorSide aggressor) {
        feed(new Trade(series, ++now, arrivals + 1, price, quantity, aggressor));
    }

    void quote(long bid, long bidSize, long ask, long askSize) {
        feed(new Quote(series, ++now, arrivals + 1, bid, bidSize, ask, askSize));
    }

    /** A book; each side as price, size, price, size… */
    void book(long[] bids, long[] asks) {
        feed(new OrderBook(series, ++now, arrivals + 1, side(bids), side(asks)));
    }

    private static BookSide side(long[] levels) {
        long[] prices = new long[levels.length / 2];
        long[] sizes = new long[levels.length / 2];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = levels[2 * i];
            sizes[i] = levels[2 * i + 1];
        }
        return new BookSide(prices, sizes);
    }

    /** The balance as total and, if something is, reserved: {@code 990 (10)}. */
    String balance(String asset) {
        return venue.snapshot(MAIN, Instant.EPOCH).toCompletableFuture().join().balances().stream()
                .filter(balance -> balance.asset().equals(Asset.of(asset)))
                .map(balance -> balance.total() + (balance.reserved().isZero() ? "" : " (" + balance.reserved() + ")"))
                .findFirst()
                .orElse("0");
    }
}
