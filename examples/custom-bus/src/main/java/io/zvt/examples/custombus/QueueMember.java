package io.zvt.examples.custombus;

import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A handler that shares the work of its group. Thread-safe. */
final class QueueMember implements SubscriptionHandle {

    private final QueueEventBus bus;
    private final QueueGroup group;
    private final Subscription subscription;
    private final EventHandler handler;
    private final ReentrantLock calls = new ReentrantLock();
    private volatile boolean left;

    QueueMember(QueueEventBus bus, QueueGroup group, Subscription subscription, EventHandler handler) {
        this.bus = bus;
        this.group = group;
        this.subscription = subscription;
        this.handler = handler;
    }

    /** Returns false, without a call, if the member has left. */
    boolean handle(Delivery delivery) throws Exception {
        calls.lock();
        try {
            if (left) {
                return false;
            }
            handler.handle(delivery);
            return true;
        } finally {
            calls.unlock();
        }
    }

    /** The lock is what waits for a call under way; the handler itself, which holds it, gets through. */
    @Override
    public void close() {
        bus.leave(group, this);
        calls.lock();
        try {
            left = true;
        } finally {
            calls.unlock();
        }
    }

    @Override
    public Subscription subscription() {
        return subscription;
    }

    @Override
    public State state() {
        return left ? State.CLOSED : group.state();
    }

    @Override
    public Optional<Throwable> failure() {
        return group.failure();
    }

    @Override
    public long lag() {
        return group.lag();
    }

    @Override
    public long dropped() {
        return group.dropped();
    }

    @Override
    public void resume() {
        group.resume();
    }
}
