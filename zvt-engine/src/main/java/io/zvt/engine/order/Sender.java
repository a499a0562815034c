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
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.Venue;
import io.zvt.engine.account.OrderEntry;
import io.zvt.events.envelope.EventId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls venues once what was decided is durable, after looking at the state again, and brings their answers back.
 *
 * <p>An answer that is there at once becomes work of the lane, a later one enters by the lane's queue. Belongs to the lane.
 */
final class Sender {

    private final Desk desk;
    private final Consumer<Runnable> inbox;
    private final Supplier<? extends Answers> answers;
    private final Set<ClientOrderId> unsent = new HashSet<>();
    private boolean closing;

    Sender(Desk desk, Consumer<Runnable> inbox, Supplier<? extends Answers> answers) {
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
            desk.lane().own(() -> answers.get().sent(id, DoubtKind.SUBMIT, late));
            return;
        }
        OrderSubmission submission = new OrderSubmission(
                order.ref(), instrument(order), order.terms(), notAfter, dataSequence, atClose, worstPrice(entry));
        deliver(id, DoubtKind.SUBMIT, () -> venue(order).submit(submission));
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

    /** Sends the cancel that is pending, unless it is answered when its turn comes. */
    void cancel(OrderEntry entry) {
        EventId request = entry.cancelRequest();
        desk.lane().effect(() -> {
            Order order = entry.order();
            if (order.isPendingCancel() && entry.cancelRequest().equals(request)) {
                CancelSubmission submission =
                        new CancelSubmission(order.ref(), order.venueOrderId().orElse(null));
                deliver(order.id(), DoubtKind.CANCEL, () -> venue(order).cancel(submission));
            }
        });
    }

    /** Sends the amendment that is pending, unless it is answered when its turn comes. */
    void amend(OrderEntry entry) {
        EventId request = entry.amendRequest();
        long dataSequence = desk.services().arrivals().getAsLong();
        desk.lane().effect(() -> {
            Order order = entry.order();
            OrderTerms wanted = order.pendingTerms().orElse(null);
            if (wanted != null && entry.amendRequest().equals(request)) {
                AmendSubmission submission =
                        new AmendSubmission(order.ref(), order.venueOrderId().orElse(null), wanted, dataSequence);
                deliver(order.id(), DoubtKind.AMEND, () -> venue(order).amend(submission));
            }
        });
    }

    /** Asks the venue how an order stands, if it can be asked. */
    void query(ClientOrderId id) {
        OrderEntry entry = desk.account().order(id);
        if (entry == null || entry.order().venue().isEmpty()) {
            return;
        }
        Venue venue = venue(entry.order());
        if (venue.capabilities().queryByClientOrderId()) {
            call(
                    () -> venue.query(desk.account().id(), id),
                    error -> new QueryUnknown(String.valueOf(error)),
                    outcome -> answers.get().queried(id, outcome));
        }
    }

    private void deliver(ClientOrderId id, DoubtKind call, Supplier<CompletionStage<SendOutcome>> sending) {
        call(
                sending,
                error -> new Unknown(String.valueOf(error)),
                outcome -> answers.get().sent(id, call, outcome));
    }

    /**
     * Calls a venue. An answer that is there at once becomes work of the lane, a later one enters by its queue; a venue must
     * not throw or complete exceptionally, and where one does, whether the call arrived is exactly what is not known.
     */
    private <T> void call(Supplier<CompletionStage<T>> calling, Function<Throwable, T> unknown, Consumer<T> answered) {
        CompletionStage<T> stage;
        try {
            stage = calling.get();
        } catch (RuntimeException thrown) {
            desk.lane().own(() -> answered.accept(unknown.apply(thrown)));
            return;
        }
        CompletableFuture<T> future = stage.toCompletableFuture();
        if (future.isDone() && !future.isCompletedExceptionally()) {
            T now = future.join();
            desk.lane().own(() -> answered.accept(now));
            return;
        }
        stage.whenComplete((outcome, error) -> {
            T told = error == null ? outcome : unknown.apply(error);
            inbox.accept(() -> answered.accept(told));
        });
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
