package io.zvt.events.direct;

import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import java.util.Optional;

/** A handler that shares the work of its group. */
final class DirectMember implements SubscriptionHandle {

    private final DirectEventBus bus;
    private final DirectGroup group;
    private final Subscription subscription;
    private final EventHandler handler;
    private volatile boolean left;

    DirectMember(DirectEventBus bus, DirectGroup group, Subscription subscription, EventHandler handler) {
        this.bus = bus;
        this.group = group;
        this.subscription = subscription;
        this.handler = handler;
    }

    EventHandler handler() {
        return handler;
    }

    DirectGroup group() {
        return group;
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
        bus.resume(this);
    }

    @Override
    public void close() {
        bus.leave(this);
    }

    void leave() {
        left = true;
    }
}
