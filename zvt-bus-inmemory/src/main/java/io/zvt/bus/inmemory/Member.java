package io.zvt.bus.inmemory;

import io.zvt.events.bus.Delivery;
import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A handler that shares the work of its group; it is called by one thread at a time, even where the group has lanes. */
final class Member implements SubscriptionHandle {

    private final InMemoryEventBus bus;
    private final Group group;
    private final Subscription subscription;
    private final EventHandler handler;
    private final ReentrantLock calls = new ReentrantLock();
    private volatile boolean left;

    Member(InMemoryEventBus bus, Group group, Subscription subscription, EventHandler handler) {
        this.bus = bus;
        this.group = group;
        this.subscription = subscription;
        this.handler = handler;
    }

    Group group() {
        return group;
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

    /** Returns when the last call is over, unless the caller is in it. */
    boolean leave() {
        calls.lock();
        try {
            boolean first = !left;
            left = true;
            return first;
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

    @Override
    public void close() {
        bus.leave(this);
    }
}
