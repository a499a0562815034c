package io.zvt.engine.account;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The orders of an account: all that are not final, and the last ones that are, so that late reports find them. Belongs to
 * the lane.
 */
final class OrderBookOfAccount {

    private final int keepFinal;
    private final Map<ClientOrderId, OrderEntry> open = new LinkedHashMap<>();
    private final Map<ClientOrderId, OrderEntry> ended = new LinkedHashMap<>();

    /** What was looked up last: the steps and events of an order come one after another. */
    private @Nullable OrderEntry last;

    OrderBookOfAccount(int keepFinal) {
        this.keepFinal = keepFinal;
    }

    @Nullable
    OrderEntry get(ClientOrderId id) {
        OrderEntry known = last;
        if (known != null && known.order().id().equals(id)) {
            return known;
        }
        OrderEntry working = open.get(id);
        OrderEntry entry = working != null ? working : ended.get(id);
        last = entry;
        return entry;
    }

    void add(OrderEntry entry) {
        open.put(entry.order().id(), entry);
        last = entry;
    }

    /** Moves an order to where its status says it belongs; forgets the oldest final one beyond the bound. */
    void refile(OrderEntry entry) {
        Order order = entry.order();
        if (order.status().isFinal()) {
            if (open.remove(order.id()) != null) {
                ended.put(order.id(), entry);
                trim();
            }
        } else if (ended.remove(order.id()) != null) {
            open.put(order.id(), entry);
        }
    }

    private void trim() {
        if (ended.size() > keepFinal) {
            ended.remove(ended.keySet().iterator().next());
            last = null;
        }
    }

    Collection<OrderEntry> open() {
        return open.values();
    }

    List<OrderEntry> all() {
        List<OrderEntry> all = new ArrayList<>(ended.values());
        all.addAll(open.values());
        return all;
    }
}
