package io.zvt.engine.strategy;

import io.zvt.core.event.Event;
import io.zvt.core.event.StrategyStarted;
import io.zvt.core.event.StrategyStateSaved;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.events.envelope.EventEnvelope;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the stream of a strategy says of it. Immutable.
 *
 * @param id which strategy
 * @param startedAt version of its last start in the stream, part of the ids of its orders; 0 before the first
 * @param version version of its code at the last start, empty before the first
 * @param parameters its parameters at the last start
 * @param running whether it was started and not stopped since
 * @param stopReason why it was stopped last, if it is
 * @param savedVersion version of the code that saved, if it ever saved
 * @param saved what it saved last, if it ever did
 */
public record StrategyState(
        StrategyId id,
        long startedAt,
        String version,
        Map<String, String> parameters,
        boolean running,
        @Nullable String stopReason,
        @Nullable String savedVersion,
        @Nullable String saved) {

    /**
     * Copies the map.
     *
     * @param id which strategy
     * @param startedAt version of its last start in the stream
     * @param version version of its code at the last start
     * @param parameters its parameters at the last start
     * @param running whether it was started and not stopped since
     * @param stopReason why it was stopped last, if it is
     * @param savedVersion version of the code that saved, if it ever saved
     * @param saved what it saved last, if it ever did
     */
    public StrategyState {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * Returns a strategy that never started.
     *
     * @param id which strategy
     * @return its state
     */
    public static StrategyState unknown(StrategyId id) {
        return new StrategyState(id, 0, "", Map.of(), false, null, null, null);
    }

    /**
     * Folds the next event of the strategy's stream.
     *
     * @param envelope the event
     * @return the state after it
     */
    public StrategyState after(EventEnvelope<? extends Event> envelope) {
        Event event = envelope.payload();
        if (event instanceof StrategyStarted started) {
            return new StrategyState(
                    id, envelope.sequence(), started.version(), started.parameters(), true, null, savedVersion, saved);
        } else if (event instanceof StrategyStopped stopped) {
            return new StrategyState(id, startedAt, version, parameters, false, stopped.reason(), savedVersion, saved);
        } else if (event instanceof StrategyStateSaved keeps) {
            return new StrategyState(
                    id, startedAt, version, parameters, running, stopReason, keeps.version(), keeps.state());
        }
        return this;
    }
}
