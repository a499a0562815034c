package io.zvt.tck.venue;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.OrderRef;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** Venues that do right and answer wrong, or not at all. */
final class AnswerFaults {

    private AnswerFaults() {}

    private static CompletionStage<SendOutcome> silence() {
        return CompletableFuture.completedFuture(new Sent(List.of()));
    }

    private static boolean isKnown(FaultyVenue venue, OrderRef order) {
        return status(venue, order) instanceof Found;
    }

    private static boolean isFinal(FaultyVenue venue, OrderRef order) {
        return status(venue, order) instanceof Found found && !found.status().open();
    }

    private static QueryOutcome status(FaultyVenue venue, OrderRef order) {
        return venue.sound
                .query(order.account(), order.clientOrderId())
                .toCompletableFuture()
                .join();
    }

    static Venue isSilentAboutUnknownCancels(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
                return isKnown(this, submission.order()) ? super.cancel(submission) : silenceUnlessClosed(submission);
            }

            private CompletionStage<SendOutcome> silenceUnlessClosed(CancelSubmission submission) {
                boolean closed = status(this, submission.order()) instanceof QueryUnknown;
                return closed ? super.cancel(submission) : silence();
            }
        };
    }

    static Venue isSilentAboutFinalCancels(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
                return isFinal(this, submission.order()) ? silence() : super.cancel(submission);
            }
        };
    }

    static Venue isSilentAboutFinalAmendments(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
                return isFinal(this, submission.order()) ? silence() : super.amend(submission);
            }
        };
    }

    private static Venue answering(Venue sound, UnaryOperator<QueryOutcome> change) {
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<QueryOutcome> query(AccountId account, ClientOrderId order) {
                return super.query(account, order).thenApply(change);
            }
        };
    }

    static Venue findsOrdersWithoutFills(Venue sound) {
        return answering(
                sound,
                outcome -> outcome instanceof Found found
                        ? new Found(
                                found.status(),
                                found.reports().stream()
                                        .filter(report -> !(report instanceof FilledReport))
                                        .toList())
                        : outcome);
    }

    static Venue doesNotKnowWhatItNeverGot(Venue sound) {
        return answering(sound, outcome -> outcome instanceof Absent ? new QueryUnknown("perhaps") : outcome);
    }

    static Venue takesNoConnectionForAbsence(Venue sound) {
        return answering(sound, outcome -> outcome instanceof QueryUnknown ? new Absent(Instant.EPOCH) : outcome);
    }

    static Venue throwsAfterClose(Venue sound) {
        return new FaultyVenue(sound) {
            private boolean closed;

            @Override
            public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
                return closed
                        ? CompletableFuture.failedFuture(new IllegalStateException("closed"))
                        : super.submit(submission);
            }

            @Override
            public void close() {
                closed = true;
                super.close();
            }
        };
    }

    private static Venue snapshooting(Venue sound, UnaryOperator<VenueSnapshot> change) {
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
                return super.snapshot(account, since).thenApply(change);
            }
        };
    }

    static Venue omitsASecondFill(Venue sound) {
        return snapshooting(sound, all -> {
            List<VenueReport> kept = new ArrayList<>();
            int fills = 0;
            for (VenueReport report : all.reports()) {
                fills += report instanceof FilledReport ? 1 : 0;
                if (fills != 2) {
                    kept.add(report);
                }
            }
            return new VenueSnapshot(all.at(), all.openOrders(), kept, all.balances());
        });
    }

    static Venue leavesBalancesAsTheyWere(Venue sound) {
        List<VenueSnapshot> first = new ArrayList<>();
        return snapshooting(sound, all -> {
            first.add(all);
            return new VenueSnapshot(
                    all.at(), all.openOrders(), all.reports(), first.get(0).balances());
        });
    }

    static Venue listsOrdersForEver(Venue sound) {
        List<VenueOrder> ever = new ArrayList<>();
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
                CompletionStage<SendOutcome> stage = super.submit(submission);
                if (status(this, submission.order()) instanceof Found found) {
                    ever.add(found.status());
                }
                return stage;
            }

            @Override
            public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
                return super.snapshot(account, since)
                        .thenApply(all -> new VenueSnapshot(all.at(), ever, all.reports(), all.balances()));
            }
        };
    }

    static Venue forgetsFillsThatItCouldNotTell(Venue sound) {
        Set<VenueReport> told = new HashSet<>();
        return new FaultyVenue(sound) {
            @Override
            List<VenueReport> told(VenueReport report) {
                told.add(report);
                return super.told(report);
            }

            @Override
            public CompletionStage<VenueSnapshot> snapshot(AccountId account, Instant since) {
                return super.snapshot(account, since)
                        .thenApply(all -> new VenueSnapshot(
                                all.at(),
                                all.openOrders(),
                                all.reports().stream().filter(told::contains).toList(),
                                all.balances()));
            }
        };
    }
}
