package io.zvt.core.event;

import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/**
 * A level of an order book; quantity zero removes it in a change. Immutable and thread-safe.
 *
 * @param price price
 * @param quantity quantity
 */
public record BookLevel(Price price, Quantity quantity) {}
