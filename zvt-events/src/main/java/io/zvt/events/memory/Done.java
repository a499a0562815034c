package io.zvt.events.memory;

import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An append that ended before its handle was returned. Immutable.
 *
 * @param known how it ended
 */
record Done(AppendOutcome known) implements AppendHandle {

    @Override
    public Optional<AppendOutcome> outcome() {
        return Optional.of(known);
    }

    @Override
    public void whenDone(Consumer<AppendOutcome> callback) {
        callback.accept(known);
    }

    @Override
    public AppendOutcome await(Duration timeout) {
        return known;
    }
}
