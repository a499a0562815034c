package io.zvt.tck.bus;

import io.zvt.events.bus.DeadLetter;
import io.zvt.events.envelope.EventEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What outlives a reference bus: the log, and how far durable groups have come. One lock guards everything there is. */
final class ReferenceMedium {

    final ReentrantLock lock = new ReentrantLock();
    final Condition changed = lock.newCondition();
    final List<EventEnvelope<?>> log = new ArrayList<>();
    final Map<String, Integer> positions = new HashMap<>();
    final Map<String, Integer> handedOver = new HashMap<>();
    final Set<String> keys = new HashSet<>();
    final List<DeadLetter> letters = new ArrayList<>();

    /** Holds while handlers run, where the groups take turns. */
    final ReentrantLock turn = new ReentrantLock(true);
}
