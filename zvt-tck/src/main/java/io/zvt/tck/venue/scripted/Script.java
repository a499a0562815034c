package io.zvt.tck.venue.scripted;

import io.zvt.core.id.ClientOrderId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is to happen to the next calls of each kind, and what happened to those before. */
final class Script {

    private final Map<CallKind, Deque<Behaviour>> next = new EnumMap<>(CallKind.class);
    private final Map<CallKind, Behaviour> always = new EnumMap<>(CallKind.class);
    private final List<Call> calls = new ArrayList<>();

    void add(CallKind kind, Behaviour behaviour) {
        next.computeIfAbsent(kind, k -> new ArrayDeque<>()).add(behaviour);
    }

    void always(CallKind kind, Behaviour behaviour) {
        always.put(kind, behaviour);
    }

    Behaviour take(CallKind kind, ClientOrderId order) {
        Deque<Behaviour> queue = next.get(kind);
        Behaviour scripted = queue == null ? null : queue.poll();
        Behaviour behaviour = scripted == null ? always.getOrDefault(kind, Behaviour.ANSWER) : scripted;
        calls.add(new Call(kind, order, behaviour));
        return behaviour;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }
}
