package io.zvt.engine.order;

import io.zvt.core.event.ReferencePrice;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.DoubtKind;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.value.Price;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.Venue;
import io.zvt.engine.account.OrderEntry;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls venues once what was decided is durable, after looking at the state again, and brings their answers back.
 *
 * <p>An answer that is there at once becomes work of the lane, a later one enters by the lane's queue. Belongs to the lane.
 */
final class Sender {

    private final Desk desk;
    private final Consumer<Runnable> inbox;
    private final Answers answers;
    private final Set<ClientOrderId> unsent = new HashSet<>();
    private boolean closing;

    Sender(Desk desk, Consumer<Runnable> inbox, Answers answers) {
        this.desk = desk;
        this.inbox = inbox;
        this.answers = answers;
    }

    /** What is done with the answers of venues. */
    interface Answers {

        void sent(ClientOrderId id, DoubtKind call, SendOutcome outcome);

        void queried(ClientOrderId id, QueryOutcome outcome);
    }

    void atClose(boolean value) {
        this.closing = value;
    }

    boolean isUnsent(ClientOrderId id) {
        return unsent.contains(id);
    }

    void submit(ClientOrderId id) {
        unsent.add(id);
        long dataSequence = desk.services().arrivals().getAsLong();
        boolean atClose = closing;
        desk.lane().effect(() -> send(id, dataSequence, atClose));
    }

    private void send(ClientOrderId id, long dataSequence, boolean atClose) {
        boolean wasUnsent = unsent.remove(id);
        OrderEntry entry = desk.account().order(id);
        if (!wasUnsent || entry == null || entry.order().status() != OrderStatus.SUBMITTED) {
            return;
        }
        Order order = entry.order();
        Instant notAfter = order.notAfter().orElseThrow();
        if (desk.lane().now().isAfter(notAfter)) {
            SendOutcome late = new NotSent("it was to be sent by " + notAfter + " and could not be");
            desk.lane().own(() -> answers.sent(id, DoubtKind.SUBMIT, late));
            return;
        }
        OrderSubmission submission = new OrderSubmission(
                order.ref(), instrument(order), order.terms(), notAfter, dataSequence, atClose, worstPrice(entry));
        deliver(id, DoubtKind.SUBMIT, venue(order).submit(submission));
    }

    /** The price up to which funds are reserved for a market buy. */
    private @Nullable Price worstPrice(OrderEntry entry) {
        OrderTerms terms = entry.order().terms();
        ReferencePrice reference = entry.reference();
        if (terms.side() != Side.BUY || terms.type() != OrderType.MARKET || reference == null) {
            return null;
        }
        return desk.services().reservations().worstPrice(terms, reference.price());
    }

    void cancel(ClientOrderId id) {
        desk.lane().effect(() -> {
            OrderEntry entry = desk.account().order(id);
            if (entry != null && entry.order().isPendingCancel()) {
                Order order = entry.order();
                CancelSubmission submission =
                        new CancelSubmission(order.ref(), order.venueOrderId().orElse(null));
                deliver(id, DoubtKind.CANCEL, venue(order).cancel(submission));
            }
        });
    }

    void amend(ClientOrderId id) {
        long dataSequence = desk.services().arrivals().getAsLong();
        desk.lane().effect(() -> {
            OrderEntry entry = desk.account().order(id);
            if (entry != null && entry.order().pendingTerms().isPresent()) {
                Order order = entry.order();
                AmendSubmission submission = new AmendSubmission(
                        order.ref(),
                        order.venueOrderId().orElse(null),
                        order.pendingTerms().get(),
                        dataSequence);
                deliver(id, DoubtKind.AMEND, venue(order).amend(submission));
            }
        });
    }

    /** Asks the venue how an order stands. */
    void query(ClientOrderId id) {
        OrderEntry entry = desk.account().order(id);
        if (entry == null || entry.order().venue().isEmpty()) {
            return;
        }
        CompletionStage<QueryOutcome> stage =
                venue(entry.order()).query(desk.account().id(), id);
        QueryOutcome now = peek(stage);
        if (now != null) {
            desk.lane().own(() -> answers.queried(id, now));
        } else {
            stage.thenAccept(outcome -> inbox.accept(() -> answers.queried(id, outcome)));
        }
    }

    private void deliver(ClientOrderId id, DoubtKind call, CompletionStage<SendOutcome> stage) {
        SendOutcome now = peek(stage);
        if (now != null) {
            desk.lane().own(() -> answers.sent(id, call, now));
            return;
        }
        stage.whenComplete((outcome, error) -> {
            // A venue must not complete exceptionally; if one does, whether it sent is exactly what is not known.
            SendOutcome known = error == null ? outcome : new Unknown(String.valueOf(error));
            inbox.accept(() -> answers.sent(id, call, known));
        });
    }

    private static <T> @Nullable T peek(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        return future.isDone() && !future.isCompletedExceptionally() ? future.getNow(null) : null;
    }

    private Instrument instrument(Order order) {
        return desk.services()
                .instruments()
                .version(order.instrument(), order.ref().instrumentVersion());
    }

    private Venue venue(Order order) {
        return desk.venue(order.venue().orElseThrow());
    }
}
