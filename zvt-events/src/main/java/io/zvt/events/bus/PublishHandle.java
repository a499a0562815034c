package io.zvt.events.bus;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A publication under way. Thread-safe. */
@FunctionalInterface
public interface PublishHandle {

    /** A publication that was accepted at once. */
    PublishHandle ACCEPTED = () -> CompletableFuture.completedFuture(null);

    /** {@return a stage that completes when the event is accepted, exceptionally if it is not} */
    CompletionStage<Void> accepted();
}
