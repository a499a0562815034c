package io.zvt.engine;

import java.util.List;
import java.util.Optional;

/**
 * How an engine is doing at a moment. Immutable.
 *
 * @param lanes its lanes
 * @param unpublished how many events the relay has not brought to the bus yet, -1 if that is not known
 */
public record EngineHealth(List<LaneHealth> lanes, long unpublished) {

    /**
     * Copies the list.
     *
     * @param lanes its lanes
     * @param unpublished how many events the relay has not brought to the bus yet, -1 if that is not known
     */
    public EngineHealth {
        lanes = List.copyOf(lanes);
    }

    /**
     * How a lane is doing.
     *
     * @param name its name
     * @param ready whether it takes orders: loaded, reconciled, and not stopped
     * @param loads how often it loaded its state; more than once after failed commits
     * @param stopCause what stopped it, if it is stopped
     */
    public record LaneHealth(String name, boolean ready, int loads, Optional<String> stopCause) {}

    /** {@return whether every lane takes orders} */
    public boolean isUp() {
        return lanes.stream().allMatch(LaneHealth::ready);
    }
}
