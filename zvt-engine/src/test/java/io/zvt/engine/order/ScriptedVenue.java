package io.zvt.engine.order;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueId;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueCapabilities;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A venue that records every call, answers as the test says, and tells what the test has it tell. */
final class ScriptedVenue implements Venue {

    static final VenueId ID = VenueId.of("scripted");

    final List<OrderSubmission> submissions = new ArrayList<>();
    final List<CancelSubmission> cancels = new ArrayList<>();
    final List<AmendSubmission> amends = new ArrayList<>();
    final List<ClientOrderId> queries = new ArrayList<>();
    boolean receiveWindow = true;
    boolean canAmend = true;
    boolean canBeQueried = true;
    Function<OrderSubmission, CompletionStage<SendOutcome>> onSubmit = order -> answer(new Sent(List.of()));
    Function<CancelSubmission, CompletionStage<SendOutcome>> onCancel = order -> answer(new Sent(List.of()));
    Function<AmendSubmission, CompletionStage<SendOutcome>> onAmend = order -> answer(new Sent(List.of()));
    Function<ClientOrderId, CompletionStage<QueryOutcome>> onQuery = id -> answer(new QueryUnknown("not scripted"));
    List<VenueReport> missed = List.of();
    private @Nullable VenueListener listener;

    static <T> CompletionStage<T> answer(T outcome) {
        return CompletableFuture.completedFuture(outcome);
    }

    /** Tells something by itself. */
    void push(VenueReport report) {
        VenueListener connected = listener;
        if (connected == null) {
            throw new IllegalStateException("the venue is not connected");
        }
        connected.onReport(report);
    }

    @Override
    public VenueId id() {
        return ID;
    }

    @Override
    public VenueCapabilities capabilities() {
        return new VenueCapabilities(
                Set.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP, OrderType.STOP_LIMIT),
                Set.of(TimeInForce.GTC, TimeInForce.GTD, TimeInForce.IOC),
                canAmend,
                canBeQueried,
                receiveWindow,
                0);
    }

    @Override
    public void connect(VenueListener to) {
        this.listener = to;
    }

    @Override
    public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
        submissions.add(submission);
        return onSubmit.apply(submission);
    }

    @Override
    public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
        cancels.add(submission);
        return onCancel.apply(submission);
    }

    @Override
    public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
        amends.add(submission);
        return onAmend.apply(submission);
    }

    @Override
    public CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId order) {
        queries.add(order);
        return onQuery.apply(order);
    }

    @Override
    public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
        return answer(new VenueSnapshot(Instant.EPOCH, List.of(), missed, List.of()));
    }

    @Override
    public void close() {}
}
