package io.zvt.core.manager;

import io.zvt.core.value.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * What an account holds and may come to hold of an instrument, the order asked about not counted. Immutable.
 *
 * @param position net position over all strategies and venues, in base units
 * @param workingBuys what working buy orders may still add
 * @param workingSells what working sell orders may still take
 * @param filledOfOrder what is filled of the order asked about, zero for a new one
 * @param maxPosition limit of the absolute worst-case position, or null if there is none
 */
public record InstrumentExposure(
        Decimal position,
        Decimal workingBuys,
        Decimal workingSells,
        Decimal filledOfOrder,
        @Nullable Decimal maxPosition) {}
