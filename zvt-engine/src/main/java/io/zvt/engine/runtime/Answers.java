package io.zvt.engine.runtime;

import io.zvt.core.error.ZvtException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** What is owed to those who gave commands from outside, so that nobody waits for ever. Thread-safe. */
final class Answers {

    private final Set<Owed> all = ConcurrentHashMap.newKeySet();

    /** An answer that somebody waits for. */
    static final class Owed {

        private final CompletableFuture<?> answer;
        private volatile boolean decided;

        private Owed(CompletableFuture<?> answer) {
            this.answer = answer;
        }

        /** The command is decided and waits for its commit. */
        void decided() {
            decided = true;
        }
    }

    /** Notes a command that is not decided yet. */
    Owed expect(CompletableFuture<?> answer) {
        Owed owed = new Owed(answer);
        all.add(owed);
        var unused = answer.whenComplete((result, failure) -> all.remove(owed));
        return owed;
    }

    /** Tells those whose decision may not have lasted. */
    void failDecided(ZvtException cause) {
        all.stream().filter(owed -> owed.decided).forEach(owed -> owed.answer.completeExceptionally(cause));
    }

    /** Tells all, because nothing is decided here any more. */
    void failAll(ZvtException cause) {
        all.forEach(owed -> owed.answer.completeExceptionally(cause));
    }
}
