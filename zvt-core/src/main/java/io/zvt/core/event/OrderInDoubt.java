package io.zvt.core.event;

import io.zvt.core.order.DoubtKind;
import io.zvt.core.order.OrderRef;
import java.time.Instant;

/**
 * A call to the venue had no clear answer. Immutable and thread-safe.
 *
 * @param order which order
 * @param what what is in doubt
 * @param sent what was sent
 * @param sentAt when
 * @param cameBack what came back: a timeout, a disconnect, an unreadable answer
 */
public record OrderInDoubt(OrderRef order, DoubtKind what, String sent, Instant sentAt, String cameBack)
        implements OrderEvent {}
