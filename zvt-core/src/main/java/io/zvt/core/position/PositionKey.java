package io.zvt.core.position;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.PositionId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.VenueId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Whose position in what: positions are netted by strategy, venue and instrument. Immutable and thread-safe.
 *
 * @param strategy the strategy, or null for orders that no strategy asked for
 * @param venue where
 * @param instrument in what
 */
public record PositionKey(@Nullable StrategyId strategy, VenueId venue, InstrumentId instrument)
        implements Comparable<PositionKey> {

    private static final Comparator<PositionKey> ORDER = Comparator.comparing(PositionKey::owner)
            .thenComparing(PositionKey::venue)
            .thenComparing(PositionKey::instrument);

    /** {@return the position's id, made of the three parts} */
    public PositionId id() {
        return PositionId.of(owner() + ":" + venue + ":" + instrument);
    }

    private String owner() {
        return strategy == null ? "-" : strategy.value();
    }

    @Override
    public int compareTo(PositionKey other) {
        return ORDER.compare(this, other);
    }
}
