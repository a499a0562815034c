package io.zvt.engine.account;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.position.Position;
import io.zvt.core.position.PositionKey;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.SignedQuantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position as plain data: every field. Immutable.
 *
 * @param key whose position in what
 * @param quantity how much
 * @param cost open cost
 * @param realised realised profit in all
 * @param lastRealised realised profit of the last fill
 * @param fees fees by asset
 * @param peak largest quantity since it was flat
 * @param openedBy the order that opened it
 * @param closedBy the order that closed it
 */
public record PositionSnapshot(
        PositionKey key,
        SignedQuantity quantity,
        Decimal cost,
        Decimal realised,
        Decimal lastRealised,
        List<Money> fees,
        SignedQuantity peak,
        @Nullable ClientOrderId openedBy,
        @Nullable ClientOrderId closedBy) {

    static PositionSnapshot of(Position position) {
        return new PositionSnapshot(
                position.key(),
                position.quantity(),
                position.cost(),
                position.realised(),
                position.lastRealised(),
                position.fees(),
                position.peak(),
                position.openedBy().orElse(null),
                position.closedBy().orElse(null));
    }
}
