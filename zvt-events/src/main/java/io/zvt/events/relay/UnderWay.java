package io.zvt.events.relay;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The publications that the bus has not accepted, in order. Not thread-safe. */
final class UnderWay {

    private final ArrayDeque<CompletableFuture<Void>> publications = new ArrayDeque<>();

    boolean isEmpty() {
        return publications.isEmpty();
    }

    void add(CompletableFuture<Void> publication) {
        publications.add(publication);
    }

    Optional<CompletableFuture<Void>> oldest() {
        return Optional.ofNullable(publications.peek());
    }

    /** Takes those that were accepted, up to the first that was not; returns how many. */
    int takeAccepted() {
        int taken = 0;
        for (CompletableFuture<Void> oldest = publications.peek();
                oldest != null && oldest.isDone() && !oldest.isCompletedExceptionally();
                oldest = publications.peek()) {
            publications.remove();
            taken++;
        }
        return taken;
    }

    /** Why the oldest failed, or null if it did not. */
    @Nullable
    Throwable failure() {
        CompletableFuture<Void> oldest = publications.peek();
        if (oldest == null || !oldest.isCompletedExceptionally()) {
            return null;
        }
        try {
            oldest.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (CancellationException e) {
            return e;
        }
    }

    void clear() {
        publications.clear();
    }
}
