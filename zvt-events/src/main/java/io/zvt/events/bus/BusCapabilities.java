package io.zvt.events.bus;

import java.util.Set;

/**
 * What a bus can do. Immutable.
 *
 * @param features what it has
 */
public record BusCapabilities(Set<Feature> features) {

    /**
     * Copies the set.
     *
     * @param features what it has
     */
    public BusCapabilities {
        features = Set.copyOf(features);
    }

    /**
     * Returns whether it has a feature.
     *
     * @param feature which
     * @return true if it has
     */
    public boolean has(Feature feature) {
        return features.contains(feature);
    }

    /** What a bus may have; asking for what it has not fails at once with an error that says so. */
    public enum Feature {
        /** Handlers run apart from publishers and from other groups. */
        ISOLATION,
        /** Durable groups get every event at least once, over restarts of the subscriber. */
        DURABLE,
        /** Subscribers may be in other processes. */
        CROSS_PROCESS,
        /** A subscription may start at the beginning or at a position. */
        REPLAY,
        /** A backlog may keep the newest event a key only. */
        CONFLATION,
        /** Events given up are kept and can be redriven. */
        DEAD_LETTERS
    }
}
