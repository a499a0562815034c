package io.zvt.engine.runtime;

import io.zvt.core.error.InvariantViolationException;
import io.zvt.engine.lane.Lane;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lane a runner serves, which is made after the runner. Thread-safe. */
final class LaneReference {

    private volatile @Nullable Lane lane;

    void set(Lane served) {
        this.lane = served;
    }

    Lane get() {
        Lane current = lane;
        if (current == null) {
            throw new InvariantViolationException(
                    "RUNNER_NOT_STARTED", "a runner needs its lane before its first job; call start", Map.of());
        }
        return current;
    }
}
