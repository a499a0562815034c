package io.zvt.events.bus;

import io.zvt.core.error.InvalidInputException;
import java.util.Set;
import java.util.TreeSet;

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

    /**
     * Refuses a subscription that asks for what the bus has not, or for two things that exclude each other.
     *
     * @param subscription what is asked for
     * @throws InvalidInputException if it cannot be had; says which feature is missing
     */
    public void require(Subscription subscription) {
        require(subscription, subscription.isDurable(), Feature.DURABLE);
        require(subscription, subscription.startAt().kind() != StartAt.Kind.NOW, Feature.REPLAY);
        require(subscription, subscription.isConflating(), Feature.CONFLATION);
        require(subscription, subscription.failurePolicy().deadLetter(), Feature.DEAD_LETTERS);
        boolean wantsEveryEvent =
                subscription.isDurable() || subscription.startAt().kind() != StartAt.Kind.NOW;
        if (subscription.isConflating() && wantsEveryEvent) {
            throw InvalidInputException.of(
                    "conflating",
                    subscription,
                    "must not be asked for by a group that is durable or replays, which gets every event",
                    "drop one of the two");
        }
    }

    private void require(Subscription subscription, boolean asked, Feature feature) {
        if (asked && !has(feature)) {
            throw InvalidInputException.of(
                    "subscription",
                    subscription,
                    "asks for " + feature + ", which this bus has not; it has " + new TreeSet<>(features),
                    "ask for less, or open a bus that has it");
        }
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
