package io.zvt.core.manager;

import io.zvt.core.id.AccountId;
import io.zvt.core.position.Position;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells the positions of accounts. Thread-safe. */
public interface PositionManager {

    /**
     * Returns the positions that were ever opened.
     *
     * @param account whose
     * @return the positions, sorted by strategy, venue and instrument
     */
    CompletionStage<List<Position>> positions(AccountId account);
}
