package io.zvt.tck.venue;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueId;
import io.zvt.core.order.Fill;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueCapabilities;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A venue that passes everything on; each fault overrides one thing. */
class FaultyVenue implements Venue {

    final Venue sound;

    FaultyVenue(Venue sound) {
        this.sound = sound;
    }

    /** What becomes of a report on its way out; none to swallow it. */
    List<VenueReport> told(VenueReport report) {
        return report instanceof FilledReport filled
                ? List.of(new FilledReport(
                        filled.clientOrderId(),
                        filled.venueTime(),
                        filled.venueOrderId(),
                        fill(filled.clientOrderId(), filled.fill())))
                : List.of(report);
    }

    Fill fill(ClientOrderId order, Fill fill) {
        return fill;
    }

    private CompletionStage<SendOutcome> told(CompletionStage<SendOutcome> stage) {
        return stage.thenApply(outcome -> outcome instanceof Sent sent
                ? new Sent(sent.reports().stream()
                        .flatMap(report -> told(report).stream())
                        .toList())
                : outcome);
    }

    @Override
    public VenueId id() {
        return sound.id();
    }

    @Override
    public VenueCapabilities capabilities() {
        return sound.capabilities();
    }

    @Override
    public void connect(VenueListener listener) {
        sound.connect(new VenueListener() {
            @Override
            public void onReport(VenueReport report) {
                told(report).forEach(listener::onReport);
            }

            @Override
            public void onConnection(boolean connected, String reason) {
                listener.onConnection(connected, reason);
            }
        });
    }

    @Override
    public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
        return told(sound.submit(submission));
    }

    @Override
    public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
        return told(sound.cancel(submission));
    }

    @Override
    public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
        return told(sound.amend(submission));
    }

    @Override
    public CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId order) {
        return sound.query(account, order);
    }

    @Override
    public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
        return sound.snapshot(account, since);
    }

    @Override
    public void close() {
        sound.close();
    }
}
