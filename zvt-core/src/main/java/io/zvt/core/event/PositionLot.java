package io.zvt.core.event;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.value.Price;
import io.zvt.core.value.SignedQuantity;

/**
 * A part of a position that was opened at one price. Immutable and thread-safe.
 *
 * @param quantity how much
 * @param price at which price
 * @param openedBy by which order
 */
public record PositionLot(SignedQuantity quantity, Price price, ClientOrderId openedBy) {}
