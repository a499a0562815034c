package io.zvt.backtest.run;

import io.zvt.backtest.result.RunFill;
import io.zvt.backtest.result.RunOrder;
import io.zvt.backtest.result.RunRecorder;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderEvent;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.OrderExpired;
import io.zvt.core.event.OrderFailed;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.id.AccountId;
import io.zvt.core.instrument.Instrument;
import io.zvt.engine.account.AccountFold;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.market.InstrumentBook;
import io.zvt.engine.runtime.Replay;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.EventStore;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells orders and fills from the stream of an account, however many there were. */
final class AccountHistory {

    private static final int PAGE = 10_000;

    private final EventStore store;
    private final StreamId stream;
    private final AccountState state;
    private final InstrumentBook instruments;
    private final AccountFold fold;

    private AccountHistory(EventStore store, AccountId account) {
        this.store = store;
        this.stream = StreamId.account(account);
        this.state = new AccountState(account);
        this.instruments = Replay.instruments(store);
        this.fold = new AccountFold(instruments::version);
    }

    static AccountHistory of(EventStore store, AccountId account) {
        return new AccountHistory(store, account);
    }

    void tell(RunRecorder recorder) {
        long from = 1;
        List<? extends EventEnvelope<?>> page = store.read(stream, from, PAGE);
        while (!page.isEmpty()) {
            page.forEach(event -> tell(event, recorder));
            from += page.size();
            page = store.read(stream, from, PAGE);
        }
    }

    private void tell(EventEnvelope<?> envelope, RunRecorder recorder) {
        fold.apply(state, envelope);
        if (!(envelope.payload() instanceof OrderEvent event)) {
            return;
        }
        OrderEntry entry = state.order(event.order().clientOrderId());
        if (entry != null) {
            recorder.order(RunOrder.of(entry.order(), reason(event)));
        }
        if (event instanceof OrderExecuted executed) {
            Instrument instrument = instruments.version(
                    executed.order().instrument(), executed.order().instrumentVersion());
            recorder.fill(RunFill.of(executed, instrument.notional(executed.price(), executed.quantity())));
        }
    }

    private static @Nullable String reason(OrderEvent event) {
        if (event instanceof OrderRejected rejected) {
            return refusal(rejected);
        } else if (event instanceof OrderCanceled canceled) {
            return canceled.requestedBy() + ": " + canceled.reason();
        } else if (event instanceof OrderFailed failed) {
            return failed.cause();
        }
        return event instanceof OrderExpired ? "its time was over" : null;
    }

    private static String refusal(OrderRejected rejected) {
        String text = rejected.text();
        String violated = rejected.violations().stream()
                .map(verdict -> verdict.check() + (verdict.detail() == null ? "" : " (" + verdict.detail() + ")"))
                .collect(Collectors.joining("; "));
        return rejected.by() + ": " + (violated.isEmpty() && text != null ? text : violated);
    }
}
