package io.zvt.engine;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.engine.manager.AccountLanes;
import io.zvt.engine.order.OrderDesk;
import io.zvt.engine.runtime.LaneUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Asks for the end of all working orders and waits for it, except in simulated time, which waiting does not move. */
final class Cancellation {

    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private Cancellation() {}

    static void ofAll(AccountLanes lanes, Duration limit) {
        for (AccountId account : lanes.accounts()) {
            var unused = lanes.of(account).decide(account, Cancellation::cancelAll, () -> true);
        }
        boolean timeStandsStill = lanes.lanes().get(0).simulation() != null;
        long pauses = timeStandsStill ? 0 : limit.toNanos() / LOOK_AGAIN_NANOS;
        while (pauses-- > 0 && anyWorking(lanes) && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(lanes, LOOK_AGAIN_NANOS);
        }
    }

    private static void cancelAll(OrderDesk desk) {
        List<ClientOrderId> open = new ArrayList<>();
        desk.desk()
                .account()
                .openOrders()
                .forEach(entry -> open.add(entry.order().id()));
        open.forEach(order -> desk.cancel(order, "engine", "engine closes"));
    }

    private static boolean anyWorking(AccountLanes lanes) {
        return lanes.accounts().stream().anyMatch(account -> isWorking(lanes.of(account), account));
    }

    private static boolean isWorking(LaneUnit lane, AccountId account) {
        return lane.stopCause() == null
                && lane.ask(() -> !lane.account(account).openOrders().isEmpty());
    }
}
