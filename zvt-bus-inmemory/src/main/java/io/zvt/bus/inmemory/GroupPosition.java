package io.zvt.bus.inmemory;

import io.zvt.events.bus.StartAt;
import io.zvt.events.bus.Subscription;
import io.zvt.events.store.Position;
import java.util.Optional;

/**
 * How far a group has come in the log, kept in the store if the group is durable.
 *
 * <p>Two checkpoints are kept: the position, which is saved now and then, and a seal, which equals it only while the group
 * is away and nothing was in hand. So a group that comes back knows whether events behind its position may have been
 * handled before. Used by one thread at a time.
 */
final class GroupPosition {

    private final StoreLog log;
    private final boolean kept;
    private final String name;
    private final String seal;
    private final Position start;
    private final boolean broken;

    GroupPosition(StoreLog log, Subscription subscription) {
        this.log = log;
        this.kept = subscription.isDurable();
        this.name = "bus/" + subscription.topic() + "/" + subscription.group();
        this.seal = name + "/seal";
        Optional<Position> own = kept ? log.checkpoint(name) : Optional.empty();
        this.broken = own.isPresent() && !own.equals(log.checkpoint(seal));
        this.start = own.orElseGet(() -> first(subscription.startAt()));
        if (own.isEmpty()) {
            saveSealed(start);
        }
    }

    private Position first(StartAt asked) {
        Position given = asked.position();
        return switch (asked.kind()) {
            case NOW -> log.end();
            case BEGINNING -> Position.START;
            case POSITION -> given == null ? Position.START : given;
        };
    }

    Position start() {
        return start;
    }

    /** Returns whether events behind the start may have been handled before. */
    boolean isBroken() {
        return broken;
    }

    /**
     * Breaks the seal, before the first event is handed over.
     *
     * @param behind a position behind the start
     */
    void breakSeal(Position behind) {
        if (kept) {
            log.saveCheckpoint(seal, start.equals(Position.START) ? behind : Position.START);
        }
    }

    /** Saves a position behind the start, leaving the seal broken. */
    void save(Position position) {
        if (kept) {
            log.saveCheckpoint(seal, Position.START);
            log.saveCheckpoint(name, position);
        }
    }

    /** Saves a position behind which nothing was handed over. */
    void saveSealed(Position position) {
        if (kept) {
            log.saveCheckpoint(name, position);
            log.saveCheckpoint(seal, position);
        }
    }
}
