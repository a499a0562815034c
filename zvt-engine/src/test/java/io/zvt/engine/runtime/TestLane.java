package io.zvt.engine.runtime;

import io.zvt.core.id.AccountId;
import io.zvt.core.market.MarketData;
import io.zvt.core.venue.Venue;
import io.zvt.engine.lane.Lane;
import io.zvt.engine.lane.LaneLogic;
import io.zvt.engine.market.InstrumentBook;
import io.zvt.engine.market.MarkBook;
import io.zvt.engine.order.OrderDesk;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One lane on the caller's thread, for tests of other packages that look at it event by event. */
public final class TestLane {

    private final CallerRunner runner = new CallerRunner();
    private final Lane lane;
    private final EngineRuntime runtime;

    /**
     * Creates and opens a lane.
     *
     * @param parts what it is made of
     * @param spy may stand before the logic
     */
    public TestLane(Parts parts, UnaryOperator<LaneLogic> spy) {
        this.lane = new Lane(
                parts.source(), parts.clock(), parts.store(), parts.incarnations(), parts.maxInFlight(), runner::wake);
        this.runtime = new EngineRuntime(parts, lane, runner, () -> {});
        lane.start(spy.apply(runtime));
        runner.start(lane, runtime.agenda(), parts.clock());
        for (Venue venue : parts.venues().values()) {
            venue.connect(new ReportDoor(List.of(runtime), venue.id()));
        }
        runner.execute(runtime::open);
    }

    /** Takes an input as a turn. */
    public void input(Runnable input) {
        runner.execute(() -> lane.input(input));
    }

    /** {@return the desk of an account as loaded now} */
    public OrderDesk desk(AccountId account) {
        return runtime.unit(account).desk();
    }

    /** Takes a datum. */
    public void market(MarketData data) {
        runner.execute(() -> {
            runtime.flow().add(data);
            runtime.flow().flow(data.epochNanos());
        });
    }

    /** {@return the marks} */
    public MarkBook marks() {
        return runtime.marks();
    }

    /** {@return the instruments} */
    public InstrumentBook instruments() {
        return runtime.instruments();
    }

    /** {@return how often the state was loaded} */
    public int loads() {
        return runtime.loads();
    }

    /** {@return whether orders are taken} */
    public boolean isReady() {
        return runtime.isReady();
    }

    /** {@return why the lane stopped, or null} */
    public @Nullable Throwable stopCause() {
        return runtime.stopCause();
    }
}
