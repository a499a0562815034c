package io.zvt.engine.account;

import io.zvt.core.id.ClientOrderId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The orders of an account: all that are not final, and the last ones that are, so that late reports find them. Belongs to
 * the lane.
 */
final class OrderBookOfAccount {

    private final int keepFinal;
    private final Map<ClientOrderId, OrderEntry> byId = new HashMap<>();
    private final Map<ClientOrderId, OrderEntry> open = new LinkedHashMap<>();
    private final ArrayDeque<ClientOrderId> ended = new ArrayDeque<>();

    /** What was looked up last: the steps and events of an order come one after another. */
    private @Nullable OrderEntry last;

    OrderBookOfAccount(int keepFinal) {
        this.keepFinal = keepFinal;
    }

    @Nullable
    OrderEntry get(ClientOrderId id) {
        OrderEntry entry = last;
        if (entry == null || !entry.order().id().equals(id)) {
            entry = byId.get(id);
            last = entry;
        }
        return entry;
    }

    void add(OrderEntry entry) {
        byId.put(entry.order().id(), entry);
        open.put(entry.order().id(), entry);
        last = entry;
    }

    /** Moves an order to where its status says it belongs; forgets the oldest final one beyond the bound. */
    void refile(OrderEntry entry) {
        ClientOrderId id = entry.order().id();
        if (entry.order().status().isFinal()) {
            if (open.remove(id) != null) {
                ended.addLast(id);
                trim();
            }
        } else if (open.putIfAbsent(id, entry) == null) {
            ended.remove(id);
        }
    }

    private void trim() {
        if (ended.size() > keepFinal) {
            byId.remove(ended.removeFirst());
            last = null;
        }
    }

    Collection<OrderEntry> open() {
        return open.values();
    }

    List<OrderEntry> all() {
        List<OrderEntry> all = new ArrayList<>(byId.size());
        ended.forEach(id -> all.add(Objects.requireNonNull(byId.get(id))));
        all.addAll(open.values());
        return all;
    }
}
