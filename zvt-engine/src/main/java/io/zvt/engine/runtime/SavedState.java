package io.zvt.engine.runtime;

import io.zvt.core.event.StrategyStateSaved;
import io.zvt.core.id.StrategyId;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.EventStore;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Finds what a strategy had saved last. */
final class SavedState {

    private SavedState() {}

    static Optional<String> of(EventStore store, StrategyId strategy) {
        AtomicReference<@Nullable String> last = new AtomicReference<>();
        Replay.each(store, StreamId.strategy(strategy), envelope -> {
            if (envelope.payload() instanceof StrategyStateSaved saved) {
                last.set(saved.state());
            }
        });
        return Optional.ofNullable(last.get());
    }
}
