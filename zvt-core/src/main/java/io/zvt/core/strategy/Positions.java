package io.zvt.core.strategy;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.position.Position;
import io.zvt.core.value.SignedQuantity;
import java.util.List;

/** The positions of a strategy. */
public interface Positions {

    /**
     * Returns the net quantity held over all venues.
     *
     * @param instrument in what
     * @return positive when long, negative when short, zero when flat
     */
    SignedQuantity net(InstrumentId instrument);

    /** {@return the positions that were ever opened, sorted by venue and instrument} */
    List<Position> all();

    /**
     * Returns whether nothing is held.
     *
     * @param instrument in what
     * @return true when flat
     */
    default boolean isFlat(InstrumentId instrument) {
        return net(instrument).isFlat();
    }
}
