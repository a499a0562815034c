package io.zvt.core.order;

import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Quantity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next state of an order while it is being put together; never leaves {@link Order}. */
final class OrderDraft {

    final OrderRef ref;
    final boolean external;
    final Instant requestedAt;
    OrderTerms terms;
    OrderStatus status;
    OrderStage stage;

    @Nullable
    VenueId venue;

    @Nullable
    VenueOrderId venueOrderId;

    @Nullable
    Instant notAfter;

    int attempt;

    @Nullable
    OrderTerms pendingTerms;

    boolean pendingCancel;
    Set<DoubtKind> doubts;
    boolean inferred;
    Quantity filled;
    Decimal filledValue;
    Quantity overfill;
    FillList fills;
    List<OrderTerms> formerTerms;

    OrderDraft(OrderRef ref, OrderTerms terms, Instant requestedAt, boolean external) {
        this.ref = ref;
        this.terms = terms;
        this.requestedAt = requestedAt;
        this.external = external;
        this.status = OrderStatus.INITIALIZED;
        this.stage = OrderStage.REQUESTED;
        this.doubts = Set.of();
        this.filled = Quantity.ZERO;
        this.filledValue = Decimal.ZERO;
        this.overfill = Quantity.ZERO;
        this.fills = FillList.EMPTY;
        this.formerTerms = List.of();
    }

    OrderDraft(Order order, OrderStatus next) {
        this.ref = order.ref;
        this.external = order.external;
        this.requestedAt = order.requestedAt;
        this.terms = order.terms;
        this.status = next;
        this.stage = order.stage;
        this.venue = order.venue;
        this.venueOrderId = order.venueOrderId;
        this.notAfter = order.notAfter;
        this.attempt = order.attempt;
        this.inferred = order.inferred;
        this.filled = order.filled;
        this.filledValue = order.filledValue;
        this.overfill = order.overfill;
        this.fills = order.fills;
        this.formerTerms = order.formerTerms;
        boolean ends = next.isFinal();
        this.pendingTerms = ends ? null : order.pendingTerms;
        this.pendingCancel = !ends && order.pendingCancel;
        this.doubts = ends ? Set.of() : order.doubts;
    }

    OrderDraft settle(DoubtKind kind) {
        if (doubts.contains(kind)) {
            EnumSet<DoubtKind> left = EnumSet.copyOf(doubts);
            left.remove(kind);
            doubts = left.isEmpty() ? Set.of() : Set.copyOf(left);
        }
        return this;
    }

    OrderDraft doubt(DoubtKind kind) {
        EnumSet<DoubtKind> more = EnumSet.of(kind);
        more.addAll(doubts);
        doubts = Set.copyOf(more);
        return this;
    }

    Order build() {
        return new Order(this);
    }
}
