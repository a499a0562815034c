package io.zvt.events.memory;

import io.zvt.events.envelope.StreamId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The appends that are not settled, by stream and in order; there are some only where commits may hang. Guarded by the
 * journal's lock.
 *
 * @param <K> what is kept of an event
 */
final class HeldAppends<K> {

    private final Map<StreamId, ArrayDeque<PendingAppend<K>>> byStream = new LinkedHashMap<>();

    boolean holds(StreamId stream) {
        return byStream.containsKey(stream);
    }

    void add(PendingAppend<K> append) {
        byStream.computeIfAbsent(append.stream, any -> new ArrayDeque<>()).add(append);
    }

    /** Takes the oldest append of a stream, if it may go ahead. */
    @Nullable
    PendingAppend<K> poll(StreamId stream) {
        ArrayDeque<PendingAppend<K>> held = byStream.get(stream);
        if (held == null || !held.element().ready) {
            return null;
        }
        PendingAppend<K> oldest = held.remove();
        if (held.isEmpty()) {
            byStream.remove(stream);
        }
        return oldest;
    }

    /** Takes all that are left. */
    List<PendingAppend<K>> clear() {
        List<PendingAppend<K>> left = new ArrayList<>();
        byStream.values().forEach(left::addAll);
        byStream.clear();
        return left;
    }
}
