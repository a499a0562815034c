package io.zvt.core.order;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order and what became of it so far.
 *
 * <p>Each transition returns the next state and leaves this one as it is; one that {@link #allows} denies throws
 * {@link IllegalTransitionException}. A pending amend or cancel and a doubt are flags beside the status, so a partial
 * fill does not lose them. A late fill on an order that is canceled, expired, or refused by inference only is booked: the
 * status becomes FILLED when nothing is left and stays as it is else. An order that is filled to its quantity while an
 * amendment to a larger one is under way stays open until that is answered. Immutable and thread-safe.
 */
public final class Order {

    private static final int AVERAGE_SCALE = 12;

    // The draft of the next state copies the fields themselves: each event about an order makes one.
    final OrderRef ref;
    final boolean external;
    final Instant requestedAt;
    final OrderTerms terms;
    final OrderStatus status;
    final OrderStage stage;
    final @Nullable VenueId venue;
    final @Nullable VenueOrderId venueOrderId;
    final @Nullable Instant notAfter;
    final int attempt;
    final @Nullable OrderTerms pendingTerms;
    final boolean pendingCancel;
    final Set<DoubtKind> doubts;
    final boolean inferred;
    final Quantity filled;
    final Decimal filledValue;
    final Quantity overfill;
    final FillList fills;
    final List<OrderTerms> formerTerms;

    Order(OrderDraft draft) {
        this.ref = draft.ref;
        this.external = draft.external;
        this.requestedAt = draft.requestedAt;
        this.terms = draft.terms;
        this.status = draft.status;
        this.stage = draft.stage;
        this.venue = draft.venue;
        this.venueOrderId = draft.venueOrderId;
        this.notAfter = draft.notAfter;
        this.attempt = draft.attempt;
        this.pendingTerms = draft.pendingTerms;
        this.pendingCancel = draft.pendingCancel;
        this.doubts = draft.doubts;
        this.inferred = draft.inferred;
        this.filled = draft.filled;
        this.filledValue = draft.filledValue;
        this.overfill = draft.overfill;
        this.fills = draft.fills;
        this.formerTerms = draft.formerTerms;
    }

    /**
     * Returns a new order, asked for here.
     *
     * @param ref which order
     * @param terms what is asked for
     * @param requestedAt when
     * @return the order in status INITIALIZED
     */
    public static Order requested(OrderRef ref, OrderTerms terms, Instant requestedAt) {
        return new OrderDraft(ref, terms, requestedAt, false).build();
    }

    /**
     * Returns an order that was found at a venue and not asked for here.
     *
     * @param ref which order
     * @param terms its terms at the venue
     * @param foundAt when it was found
     * @return the order in status INITIALIZED, to which the venue's word may come without a submission
     */
    public static Order external(OrderRef ref, OrderTerms terms, Instant foundAt) {
        return new OrderDraft(ref, terms, foundAt, true).build();
    }

    /** {@return which order this is} */
    public OrderRef ref() {
        return ref;
    }

    /** {@return the identity} */
    public ClientOrderId id() {
        return ref.clientOrderId();
    }

    /** {@return what is traded} */
    public InstrumentId instrument() {
        return ref.instrument();
    }

    /** {@return whether the order was found at a venue instead of asked for here} */
    public boolean isExternal() {
        return external;
    }

    /** {@return when it was asked for} */
    public Instant requestedAt() {
        return requestedAt;
    }

    /** {@return the terms that hold now} */
    public OrderTerms terms() {
        return terms;
    }

    /** {@return buy or sell} */
    public Side side() {
        return terms.side();
    }

    /** {@return the status} */
    public OrderStatus status() {
        return status;
    }

    /** {@return how far it got before it was sent} */
    public OrderStage stage() {
        return stage;
    }

    /** {@return the venue, once chosen} */
    public Optional<VenueId> venue() {
        return Optional.ofNullable(venue);
    }

    /** {@return the venue's own id, once known} */
    public Optional<VenueOrderId> venueOrderId() {
        return Optional.ofNullable(venueOrderId);
    }

    /** {@return the time after which it must not be sent any more, once submitted} */
    public Optional<Instant> notAfter() {
        return Optional.ofNullable(notAfter);
    }

    /** {@return the number of times it was handed over for sending} */
    public int attempt() {
        return attempt;
    }

    /** {@return the terms asked for by an amendment without an answer yet} */
    public Optional<OrderTerms> pendingTerms() {
        return Optional.ofNullable(pendingTerms);
    }

    /** {@return the terms that held before amendments, oldest first; a venue that repeats itself may name them again} */
    public List<OrderTerms> formerTerms() {
        return formerTerms;
    }

    /** {@return the largest quantity the order may come to have: that of its terms, or of the pending amendment} */
    public Quantity largestQuantity() {
        return pendingTerms == null ? terms.quantity() : terms.quantity().max(pendingTerms.quantity());
    }

    /** {@return whether a cancel is asked for and not answered yet} */
    public boolean isPendingCancel() {
        return pendingCancel;
    }

    /** {@return what is not known about the order at its venue} */
    public Set<DoubtKind> doubts() {
        return doubts;
    }

    /** {@return whether its refusal or failure was only inferred, not proven} */
    public boolean isInferred() {
        return inferred;
    }

    /** {@return how much was filled} */
    public Quantity filled() {
        return filled;
    }

    /** {@return the sum of price times quantity over all fills} */
    public Decimal filledValue() {
        return filledValue;
    }

    /** {@return what was filled beyond the ordered quantity, where the owner's policy books such fills} */
    public Quantity overfill() {
        return overfill;
    }

    /** {@return ordered less filled quantity} */
    public Quantity leaves() {
        return terms.quantity().minus(filled);
    }

    /** {@return the quantity that may still be filled: the leaves, or zero once final} */
    public Quantity working() {
        return status.isFinal() ? Quantity.ZERO : leaves();
    }

    /** {@return the quantity-weighted average price of the fills, rounded half even to 12 digits; empty without fills} */
    public Optional<Price> averagePrice() {
        return filled.isZero()
                ? Optional.empty()
                : Optional.of(Price.of(filledValue.dividedBy(filled.value(), AVERAGE_SCALE, RoundingMode.HALF_EVEN)));
    }

    /** {@return the fills in the order in which they were booked} */
    public List<Fill> fills() {
        return fills.toList();
    }

    /**
     * Returns whether something may happen to the order as it stands.
     *
     * @param transition what happens
     * @return true if the table has it and its condition holds
     */
    public boolean allows(OrderTransition transition) {
        return OrderTransitions.isLegal(status, transition) && conditionHolds(transition);
    }

    private boolean conditionHolds(OrderTransition transition) {
        return switch (transition) {
            case ACCEPTED -> acceptHolds();
            case REJECTED -> status != OrderStatus.INITIALIZED || external;
            case TRIGGERED -> terms.type().isTriggered() && (status != OrderStatus.INITIALIZED || external);
            case AMEND_REJECTED -> pendingTerms != null;
            case CANCEL_REJECTED -> pendingCancel;
            case FILLED -> !isRefused() || inferred;
            default -> true;
        };
    }

    private boolean acceptHolds() {
        return switch (status) {
            case INITIALIZED -> external;
            case REJECTED, FAILED -> inferred;
            case ACCEPTED, TRIGGERED -> pendingTerms != null || pendingCancel;
            default -> true;
        };
    }

    private boolean isRefused() {
        return status == OrderStatus.REJECTED || status == OrderStatus.FAILED;
    }

    private OrderDraft next(OrderTransition transition) {
        if (!allows(transition)) {
            throw new IllegalTransitionException(this, transition);
        }
        return new OrderDraft(this, OrderTransitions.legalTarget(status, transition));
    }

    /** {@return the order after risk management accepted it} */
    public Order validated() {
        return atStage(OrderTransition.VALIDATED, OrderStage.VALIDATED);
    }

    /** {@return the order after it was accepted for routing} */
    public Order created() {
        return atStage(OrderTransition.CREATED, OrderStage.CREATED);
    }

    private Order atStage(OrderTransition transition, OrderStage stage) {
        OrderDraft draft = next(transition);
        draft.stage = stage;
        return draft.build();
    }

    /**
     * Returns the order after its venue was chosen.
     *
     * @param chosen the venue
     * @return the next state
     */
    public Order routed(VenueId chosen) {
        OrderDraft draft = next(OrderTransition.ROUTED);
        draft.stage = OrderStage.ROUTED;
        draft.venue = chosen;
        return draft.build();
    }

    /** {@return the order after it was refused here} */
    public Order denied() {
        return next(OrderTransition.DENIED).build();
    }

    /** {@return the order while it is held here until its trigger} */
    public Order emulated() {
        return next(OrderTransition.EMULATED).build();
    }

    /** {@return the order after its local trigger fired} */
    public Order released() {
        return next(OrderTransition.RELEASED).build();
    }

    /**
     * Returns the order with its submission intended.
     *
     * @param to the venue
     * @param sent the terms as they will be sent
     * @param latest the time after which it must not be sent
     * @param number the number of this attempt, from 1
     * @return the next state
     */
    public Order submitted(VenueId to, OrderTerms sent, Instant latest, int number) {
        OrderDraft draft = next(OrderTransition.SUBMITTED);
        draft.venue = to;
        draft.terms = sent;
        draft.notAfter = latest;
        draft.attempt = number;
        return draft.build();
    }

    /**
     * Returns the order after the venue accepted it; after a fill this only adds the venue's id.
     *
     * @param id the venue's id
     * @return the next state
     */
    public Order accepted(VenueOrderId id) {
        OrderDraft draft = next(OrderTransition.ACCEPTED).settle(DoubtKind.SUBMIT);
        if (isRefused() && !filled.isZero()) {
            draft.status = OrderStatus.PARTIALLY_FILLED;
        }
        draft.venueOrderId = id;
        draft.inferred = false;
        return draft.build();
    }

    /**
     * Returns the order after the venue refused it.
     *
     * @param onlyInferred whether the refusal is inferred instead of proven
     * @return the next state
     */
    public Order rejected(boolean onlyInferred) {
        return refused(OrderTransition.REJECTED, onlyInferred);
    }

    /**
     * Returns the order after it was found not sent.
     *
     * @param onlyInferred whether this is inferred instead of proven
     * @return the next state
     */
    public Order failed(boolean onlyInferred) {
        return refused(OrderTransition.FAILED, onlyInferred);
    }

    private Order refused(OrderTransition transition, boolean onlyInferred) {
        OrderDraft draft = next(transition);
        draft.inferred = onlyInferred;
        return draft.build();
    }

    /** {@return the order after its trigger fired at the venue} */
    public Order triggered() {
        return next(OrderTransition.TRIGGERED).settle(DoubtKind.SUBMIT).build();
    }

    /**
     * Returns the order with an amendment pending.
     *
     * @param wanted the terms asked for
     * @return the next state
     */
    public Order amendRequested(OrderTerms wanted) {
        OrderDraft draft = next(OrderTransition.AMEND_REQUESTED);
        draft.pendingTerms = wanted;
        return draft.build();
    }

    /**
     * Returns the order with other terms; one that is left with nothing to fill is FILLED.
     *
     * @param now the terms that hold now; their quantity is at least what is filled
     * @return the next state
     */
    public Order amended(OrderTerms now) {
        if (now.quantity().compareTo(filled) < 0) {
            throw new IllegalTransitionException(this, OrderTransition.AMENDED);
        }
        OrderDraft draft = next(OrderTransition.AMENDED).settle(DoubtKind.AMEND);
        if (now.quantity().equals(filled)) {
            draft = new OrderDraft(this, OrderStatus.FILLED);
        }
        List<OrderTerms> former = new ArrayList<>(formerTerms);
        former.add(terms);
        draft.formerTerms = List.copyOf(former);
        draft.terms = now;
        draft.pendingTerms = null;
        return draft.build();
    }

    /** {@return the order after the venue refused the pending amendment; FILLED if only that had kept it open} */
    public Order amendRejected() {
        OrderDraft draft = next(OrderTransition.AMEND_REJECTED).settle(DoubtKind.AMEND);
        if (leaves().isZero()) {
            draft = new OrderDraft(this, OrderStatus.FILLED);
        }
        draft.pendingTerms = null;
        return draft.build();
    }

    /** {@return the order with a cancel pending} */
    public Order cancelRequested() {
        OrderDraft draft = next(OrderTransition.CANCEL_REQUESTED);
        draft.pendingCancel = true;
        return draft.build();
    }

    /** {@return the order after the venue refused the pending cancel} */
    public Order cancelRejected() {
        OrderDraft draft = next(OrderTransition.CANCEL_REJECTED).settle(DoubtKind.CANCEL);
        draft.pendingCancel = false;
        return draft.build();
    }

    /** {@return the order after it was canceled} */
    public Order canceled() {
        return next(OrderTransition.CANCELED).build();
    }

    /** {@return the order after it expired} */
    public Order expired() {
        return next(OrderTransition.EXPIRED).build();
    }

    /**
     * Returns the order with something about it in doubt.
     *
     * @param kind what is not known
     * @return the next state
     */
    public Order inDoubt(DoubtKind kind) {
        return next(OrderTransition.IN_DOUBT).doubt(kind).build();
    }

    /**
     * Returns what a reported fill is to this order; only a NEW one may be booked.
     *
     * @param fill the report
     * @return whether it is new, known, contradictory, too much or illegal
     */
    public FillIntake intake(Fill fill) {
        FillIntake known = fills.known(fill);
        if (known != null) {
            return known;
        }
        boolean mayFill = status == OrderStatus.FILLED || allows(OrderTransition.FILLED);
        if (!mayFill || !fits(fill)) {
            return FillIntake.ILLEGAL;
        }
        boolean tooMuch = filled.plus(fill.quantity()).compareTo(terms.quantity()) > 0;
        return tooMuch ? FillIntake.OVERFILL : FillIntake.NEW;
    }

    private boolean fits(Fill fill) {
        return fill.side() == terms.side()
                && !fill.quantity().isZero()
                && (venue == null || venue.equals(fill.venue()));
    }

    /**
     * Returns the order with a fill booked.
     *
     * @param fill a fill that {@link #intake} calls NEW
     * @return the next state
     * @throws IllegalTransitionException if it is not new
     */
    public Order filled(Fill fill) {
        if (intake(fill) != FillIntake.NEW) {
            throw new IllegalTransitionException(this, OrderTransition.FILLED);
        }
        Quantity cumulative = filled.plus(fill.quantity());
        return book(fill, cumulative, overfill, nothingLeft(cumulative));
    }

    /** Whether no more can be filled: neither of the order as it is, nor as an amendment under way may have made it. */
    private boolean nothingLeft(Quantity cumulative) {
        return cumulative.compareTo(largestQuantity()) >= 0;
    }

    /**
     * Returns the order with a fill booked that goes beyond the ordered quantity: nothing is left, the rest is kept apart.
     *
     * @param fill a fill that {@link #intake} calls OVERFILL
     * @return the next state, FILLED
     * @throws IllegalTransitionException if it is not an overfill, or the order was refused with proof
     */
    public Order overfilled(Fill fill) {
        if (intake(fill) != FillIntake.OVERFILL) {
            throw new IllegalTransitionException(this, OrderTransition.FILLED);
        }
        Quantity excess = fill.quantity().minus(leaves());
        return book(fill, terms.quantity(), overfill.plus(excess), true);
    }

    private Order book(Fill fill, Quantity cumulative, Quantity excess, boolean whole) {
        OrderStatus partly = status.isFinal() ? status : OrderStatus.PARTIALLY_FILLED;
        OrderDraft draft = new OrderDraft(this, whole ? OrderStatus.FILLED : partly).settle(DoubtKind.SUBMIT);
        draft.filled = cumulative;
        draft.overfill = excess;
        draft.filledValue =
                filledValue.plus(fill.price().value().times(fill.quantity().value()));
        draft.fills = fills.plus(fill);
        return draft.build();
    }

    @Override
    public String toString() {
        return ref.clientOrderId() + " " + terms.side() + " " + terms.quantity() + " " + ref.instrument() + " "
                + terms.type() + " " + status + " filled " + filled;
    }
}
