package io.zvt.tck.bus;

import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import java.util.Optional;

/** A member of a group of the reference bus. */
final class ReferenceMember implements SubscriptionHandle {

    private final ReferenceGroup group;
    private final EventHandler handler;
    private boolean left;

    ReferenceMember(ReferenceGroup group, EventHandler handler) {
        this.group = group;
        this.handler = handler;
    }

    EventHandler handler() {
        return handler;
    }

    @Override
    public Subscription subscription() {
        return group.subscription;
    }

    @Override
    public State state() {
        return group.locked(() -> left ? State.CLOSED : group.state);
    }

    @Override
    public Optional<Throwable> failure() {
        return group.locked(() -> Optional.ofNullable(group.failure));
    }

    @Override
    public long lag() {
        return group.locked(group::waiting);
    }

    @Override
    public long dropped() {
        return group.locked(() -> group.dropped);
    }

    @Override
    public void resume() {
        group.locked(() -> {
            group.resume();
            return true;
        });
    }

    @Override
    public void close() {
        group.locked(() -> {
            if (!left) {
                left = true;
                group.leave(this);
            }
            return true;
        });
    }
}
