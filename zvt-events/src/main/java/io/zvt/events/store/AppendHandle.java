package io.zvt.events.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** An append under way. Thread-safe. */
public interface AppendHandle {

    /** {@return how it ended, or empty while it goes on} */
    Optional<AppendOutcome> outcome();

    /**
     * Calls back once it ended: at once on this thread if it has, else on a thread of the store; the callback returns
     * quickly and does not throw.
     *
     * @param callback gets the outcome
     */
    void whenDone(Consumer<AppendOutcome> callback);

    /**
     * Waits for the end.
     *
     * @param timeout how long at most
     * @return how it ended; {@link AppendOutcome.Unknown} if the time was over or the wait was interrupted
     */
    AppendOutcome await(Duration timeout);
}
