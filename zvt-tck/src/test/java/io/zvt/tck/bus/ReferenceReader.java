package io.zvt.tck.bus;

import io.zvt.events.bus.StartAt;
import io.zvt.events.bus.Subscription;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the log for a group that is durable or replays. Guarded by the medium's lock. */
final class ReferenceReader {

    private final ReferenceBus bus;
    private final ReferenceMedium medium;
    private final ReferenceGroup group;
    private final Subscription subscription;
    private final String name;
    private int index;

    ReferenceReader(ReferenceBus bus, ReferenceGroup group) {
        this.bus = bus;
        this.medium = bus.medium;
        this.group = group;
        this.subscription = group.subscription;
        this.name = subscription.topic() + "/" + subscription.group();
        this.index = start();
    }

    private int start() {
        Integer own = subscription.isDurable() ? medium.positions.get(name) : null;
        StartAt asked = subscription.startAt();
        if (own != null) {
            return bus.has(Fault.FORGETS_WHO_WAS_AWAY) ? medium.log.size() : own;
        }
        if (asked.kind() == StartAt.Kind.NOW || bus.has(Fault.STARTS_NOW) || bus.has(Fault.TAKES_WHAT_IT_CANNOT)) {
            return medium.log.size();
        }
        Position position = asked.position();
        return position == null || position.equals(Position.START) ? 0 : Integer.parseInt(position.value());
    }

    @Nullable
    EventEnvelope<?> next() {
        if (bus.has(Fault.DURABLE_SKIPS) && medium.log.size() - index > subscription.backlog()) {
            index = medium.log.size() - 1;
        }
        for (; index < medium.log.size(); index++) {
            EventEnvelope<?> event = medium.log.get(index);
            String type = event.type().name();
            if (bus.types.named(type).isEmpty()) {
                parkIfNamed(event, type);
            } else if (isMine(type)) {
                return event;
            }
        }
        return null;
    }

    private void parkIfNamed(EventEnvelope<?> event, String type) {
        if (subscription.types().contains(type) && !bus.has(Fault.SKIPS_UNKNOWN)) {
            bus.letters.park(subscription, event, 0, "unknown type " + type);
        }
    }

    private boolean isMine(String type) {
        return subscription.wants(type)
                && Optional.of(subscription.topic())
                        .equals(bus.types.named(type).map(registration -> registration.topic()));
    }

    void handedOver() {
        if (group.readsLog() && subscription.isDurable()) {
            medium.handedOver.merge(name, index + 1, Math::max);
            medium.positions.put(name, index);
        }
    }

    /** Returns whether the event that is next was in hand when the group went away. */
    boolean mayBeRepeated() {
        return group.readsLog() && bus.wasInHand(name, index);
    }

    void settle() {
        index++;
        keepPosition();
    }

    void keepPosition() {
        if (group.readsLog() && subscription.isDurable()) {
            medium.positions.put(name, index);
            if (!group.isInDoubt()) {
                medium.handedOver.put(name, index);
            }
        }
    }

    long waiting() {
        return medium.log.subList(Math.min(index, medium.log.size()), medium.log.size()).stream()
                .filter(event -> isMine(event.type().name()))
                .count();
    }
}
