package io.zvt.engine.order;

import io.zvt.core.id.CommandId;
import io.zvt.events.envelope.EventId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something, and why. Immutable and thread-safe.
 *
 * @param by name of a strategy, an operator or a part of the engine
 * @param cause the event that led to it, or null
 * @param command the command from outside, or null
 */
public record Asked(
        String by, @Nullable EventId cause, @Nullable CommandId command) {

    /**
     * Returns somebody who asks by themselves.
     *
     * @param who name of a strategy, an operator or a part of the engine
     * @return the asker without a cause or command
     */
    public static Asked by(String who) {
        return new Asked(who, null, null);
    }
}
