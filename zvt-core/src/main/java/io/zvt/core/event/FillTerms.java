package io.zvt.core.event;

import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/**
 * The values of a fill that a correction may change. Immutable and thread-safe.
 *
 * @param price price
 * @param quantity quantity
 * @param fee fee
 */
public record FillTerms(Price price, Quantity quantity, Money fee) {}
