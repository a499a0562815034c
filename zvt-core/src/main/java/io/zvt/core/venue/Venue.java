package io.zvt.core.venue;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueId;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * A place where orders are executed.
 *
 * <p>Rules for implementations. A call returns at once; its stage completes when the venue answered, or cannot any more.
 * A failure of transport is never turned into a refusal: what may have reached the venue ends {@link Unknown}, what
 * provably did not ends {@link NotSent}. A stage never completes exceptionally. The client order id is the idempotency
 * key: the same order submitted twice exists once. Each report is delivered in the venue's order, either in the answer or
 * by the listener; delivering one twice is harmless. Thread-safe.
 */
public interface Venue extends AutoCloseable {

    /** {@return the venue's identity} */
    VenueId id();

    /** {@return what the venue can do; never changes} */
    VenueCapabilities capabilities();

    /**
     * Starts delivering reports; called once, before any other call.
     *
     * @param listener gets the reports
     */
    void connect(VenueListener listener);

    /**
     * Sends an order, unless its {@code notAfter} is over.
     *
     * @param submission the order
     * @return how the call ended
     */
    CompletionStage<SendOutcome> submit(OrderSubmission submission);

    /**
     * Asks for the end of an order.
     *
     * @param submission which order
     * @return how the call ended; an order that does not work any more is answered by a cancel rejection
     */
    CompletionStage<SendOutcome> cancel(CancelSubmission submission);

    /**
     * Asks for other terms of an order.
     *
     * @param submission which order and terms
     * @return how the call ended
     */
    CompletionStage<SendOutcome> amend(AmendSubmission submission);

    /**
     * Asks how an order stands.
     *
     * @param account whose order
     * @param order our id of the order
     * @return what the venue says
     */
    CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId order);

    /**
     * Asks for open orders, balances, and what happened since a time.
     *
     * @param account whose
     * @param since the watermark: what the venue told before this is known already; repeats do no harm
     * @return the snapshot; completes exceptionally with a transient error if the venue cannot be asked
     */
    CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since);

    /** Ends the connection and leaves orders as they are; doing it twice is harmless. */
    @Override
    void close();
}
