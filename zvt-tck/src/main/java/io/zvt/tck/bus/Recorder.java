package io.zvt.tck.bus;

import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.EventHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A handler that keeps what it is given, and waits or fails when it is told to. Thread-safe. */
final class Recorder implements EventHandler {

    /** What a handler does with a delivery before it is kept. */
    @FunctionalInterface
    interface Behaviour {
        void handle(Delivery delivery) throws Exception;
    }

    private static final int PAUSE = 1000;

    private final List<Delivery> attempts = new ArrayList<>();
    private final List<Delivery> handled = new ArrayList<>();
    private final Map<String, AtomicInteger> atWork = new ConcurrentHashMap<>();
    private final AtomicInteger overlaps = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile Behaviour behaviour = delivery -> {};

    @Override
    public void handle(Delivery delivery) throws Exception {
        AtomicInteger others = atWork.computeIfAbsent(delivery.event().partitionKey(), key -> new AtomicInteger());
        if (others.incrementAndGet() > 1) {
            overlaps.incrementAndGet();
        }
        try {
            synchronized (this) {
                attempts.add(delivery);
            }
            gate.await();
            behaviour.handle(delivery);
            synchronized (this) {
                handled.add(delivery);
            }
        } finally {
            others.decrementAndGet();
        }
    }

    /** Makes handlers wait from now on. */
    Recorder block() {
        gate = new CountDownLatch(1);
        return this;
    }

    void release() {
        gate.countDown();
    }

    Recorder behaving(Behaviour next) {
        behaviour = next;
        return this;
    }

    /** Takes its time, so that an overlap would show. */
    Recorder dawdling() {
        return behaving(delivery -> {
            for (int i = 0; i < PAUSE; i++) {
                Thread.onSpinWait();
            }
        });
    }

    int overlaps() {
        return overlaps.get();
    }

    synchronized List<Delivery> attempts() {
        return List.copyOf(attempts);
    }

    synchronized List<Delivery> handled() {
        return List.copyOf(handled);
    }

    synchronized int count() {
        return handled.size();
    }

    synchronized int attemptCount() {
        return attempts.size();
    }

    /** The numbers handled, in order. */
    List<Long> numbers() {
        return handled().stream().map(Recorder::number).toList();
    }

    /** The numbers handled of a key, in order. */
    List<Long> numbers(String key) {
        return handled().stream()
                .filter(delivery -> delivery.event().partitionKey().equals(key))
                .map(Recorder::number)
                .toList();
    }

    static long number(Delivery delivery) {
        if (delivery.payload() instanceof SuiteEvent event) {
            return event.number();
        }
        return delivery.payload() instanceof OtherSuiteEvent other ? other.number() : -1;
    }
}
