package io.zvt.events.memory;

import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * An append whose commit may take its time. Thread-safe, apart from what the store's lock guards.
 *
 * @param <K> what is kept of an event
 */
final class PendingAppend<K> implements AppendHandle {

    final StreamId stream;
    final long expectedVersion;
    final List<EventEnvelope<?>> events;
    final List<K> kept;

    /** Whether its commit may go ahead; guarded by the store's lock. */
    boolean ready;

    private final CompletableFuture<AppendOutcome> done = new CompletableFuture<>();

    PendingAppend(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events, List<K> kept) {
        this.stream = stream;
        this.expectedVersion = expectedVersion;
        this.events = List.copyOf(events);
        this.kept = List.copyOf(kept);
    }

    void complete(AppendOutcome outcome) {
        done.complete(outcome);
    }

    @Override
    public Optional<AppendOutcome> outcome() {
        return Optional.ofNullable(done.getNow(null));
    }

    @Override
    public void whenDone(Consumer<AppendOutcome> callback) {
        var unused = done.thenAccept(callback);
    }

    @Override
    public AppendOutcome await(Duration timeout) {
        try {
            return done.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AppendOutcome.Unknown("the wait was interrupted");
        } catch (TimeoutException | ExecutionException e) {
            return new AppendOutcome.Unknown("not settled within " + timeout);
        }
    }
}
