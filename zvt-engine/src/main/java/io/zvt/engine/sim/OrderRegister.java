package io.zvt.engine.sim;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.time.Timestamps;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.VenueOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The orders and the markets that the venue knows, and when orders expire. */
final class OrderRegister {

    private static final int LONGEST_READABLE = 100;

    private final Map<ClientOrderId, SimOrder> orders = new HashMap<>();
    private final Map<InstrumentId, Market> markets = new HashMap<>();
    private final PriorityQueue<Expiry> expiries = new PriorityQueue<>();
    private final Deque<ClientOrderId> ended = new ArrayDeque<>();
    private final int history;
    private final Consumer<ClientOrderId> forgotten;

    /** Remembers so many orders that ended, and tells which one it forgets for a newer one. */
    OrderRegister(int history, Consumer<ClientOrderId> forgotten) {
        this.history = history;
        this.forgotten = forgotten;
    }

    /** When an order expires; orders that expire together do so in the order of their ids. */
    private record Expiry(long nanos, SimOrder order) implements Comparable<Expiry> {

        @Override
        public int compareTo(Expiry other) {
            int byTime = Long.compare(nanos, other.nanos);
            return byTime != 0 ? byTime : order.id.compareTo(other.order.id);
        }
    }

    SimOrder enter(OrderSubmission submission) {
        ClientOrderId id = submission.order().clientOrderId();
        SimOrder order = new SimOrder(submission, venueOrderId(id));
        orders.put(id, order);
        return order;
    }

    /** Follows from the client order id alone, so that it does not depend on other orders. */
    private static VenueOrderId venueOrderId(ClientOrderId id) {
        String text = id.value();
        if (text.length() <= LONGEST_READABLE) {
            return VenueOrderId.of("sim-" + text);
        }
        String hash = Long.toHexString(Mixing.hash(text, 1)) + Long.toHexString(Mixing.hash(text, 2));
        return VenueOrderId.of("sim-" + text.substring(0, LONGEST_READABLE - hash.length()) + hash);
    }

    /** Counts an order among those that ended. */
    void ended(SimOrder order) {
        ended.add(order.id);
        if (ended.size() > history) {
            ClientOrderId oldest = ended.remove();
            orders.remove(oldest);
            forgotten.accept(oldest);
        }
    }

    @Nullable
    SimOrder order(ClientOrderId id) {
        return orders.get(id);
    }

    @Nullable
    SimOrder order(AccountId account, ClientOrderId id) {
        SimOrder order = orders.get(id);
        return order == null || !order.account.equals(account) ? null : order;
    }

    Market market(InstrumentId instrument) {
        return markets.computeIfAbsent(instrument, i -> new Market());
    }

    List<VenueOrder> open(AccountId account) {
        List<VenueOrder> open = new ArrayList<>();
        for (SimOrder order : orders.values()) {
            if (order.open && order.account.equals(account)) {
                open.add(order.status());
            }
        }
        open.sort((a, b) -> a.clientOrderId().compareTo(b.clientOrderId()));
        return open;
    }

    void watchExpiry(SimOrder order) {
        if (order.terms.expireAt() != null) {
            expiries.add(new Expiry(Timestamps.toEpochNanos(order.terms.expireAt()), order));
        }
    }

    long nextExpiry() {
        while (!expiries.isEmpty() && !expiries.peek().order.open) {
            expiries.remove();
        }
        Expiry next = expiries.peek();
        return next == null ? Long.MAX_VALUE : next.nanos;
    }

    /** Takes the order that expires next; to be asked only when there is one. */
    SimOrder takeExpiring() {
        return expiries.remove().order;
    }
}
