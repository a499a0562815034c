package io.zvt.tck.bus;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.DeadLetter;
import io.zvt.events.bus.DeadLetters;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle.State;
import io.zvt.events.envelope.EventEnvelope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dead letters of the reference bus. */
final class ReferenceLetters implements DeadLetters {

    private final ReferenceBus bus;
    private final ReferenceMedium medium;
    private int count;

    ReferenceLetters(ReferenceBus bus) {
        this.bus = bus;
        this.medium = bus.medium;
    }

    /** Called under the medium's lock. */
    void park(Subscription subscription, EventEnvelope<?> event, int attempts, String cause) {
        count++;
        medium.letters.add(new DeadLetter(
                Integer.toString(count),
                subscription.group(),
                subscription.topic(),
                Optional.of(event),
                Optional.empty(),
                attempts,
                cause,
                Instant.EPOCH));
    }

    @Override
    public List<DeadLetter> list(String group) {
        return bus.locked(() -> medium.letters.stream()
                .filter(letter -> letter.group().equals(group))
                .toList());
    }

    @Override
    public boolean redrive(String id) {
        return bus.locked(() -> {
            DeadLetter letter = known(id);
            ReferenceGroup group = bus.group(letter.topic(), letter.group());
            if (group == null || group.state != State.RUNNING) {
                return false;
            }
            Throwable thrown = group.redrive(letter.event().orElseThrow(), letter.attempts() + 1);
            replace(letter, thrown);
            return thrown == null;
        });
    }

    private void replace(DeadLetter letter, @Nullable Throwable thrown) {
        int place = medium.letters.indexOf(letter);
        if (thrown == null || bus.has(Fault.REDRIVE_FORGETS)) {
            medium.letters.remove(place);
        } else {
            medium.letters.set(place, letter.failedAgain(thrown, Instant.EPOCH));
        }
    }

    @Override
    public void discard(String id) {
        bus.locked(() -> medium.letters.remove(known(id)));
    }

    private DeadLetter known(String id) {
        return medium.letters.stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("id", id, "must be a letter's", "list them"));
    }
}
