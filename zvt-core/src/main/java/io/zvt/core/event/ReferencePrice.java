package io.zvt.core.event;

import io.zvt.core.value.Price;
import java.time.Instant;

/**
 * The market price a decision was made on. Immutable and thread-safe.
 *
 * @param price the price
 * @param source which series it comes from
 * @param dataSequence its number in that series
 * @param at when it became known
 */
public record ReferencePrice(Price price, String source, long dataSequence, Instant at) {}
