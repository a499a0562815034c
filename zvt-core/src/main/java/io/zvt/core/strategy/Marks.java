package io.zvt.core.strategy;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Price;
import java.util.Optional;

/** The last price of each instrument the engine has data of. */
public interface Marks {

    /**
     * Returns the last price.
     *
     * @param instrument of which instrument
     * @return the price, or empty if there was none yet
     */
    Optional<Price> last(InstrumentId instrument);
}
