package io.zvt.events.memory;

import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** An append that ended before its handle was returned. Immutable. */
final class Done implements AppendHandle {

    private final Optional<AppendOutcome> outcome;
    private final AppendOutcome known;

    Done(AppendOutcome outcome) {
        this.known = outcome;
        this.outcome = Optional.of(outcome);
    }

    @Override
    public Optional<AppendOutcome> outcome() {
        return outcome;
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
