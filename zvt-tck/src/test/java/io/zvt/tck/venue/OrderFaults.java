package io.zvt.tck.venue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.AmendedReport;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueCapabilities;
import io.zvt.core.venue.VenueReport;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Venues that do something else than they were asked to. */
final class OrderFaults {

    private OrderFaults() {}

    private static CompletionStage<SendOutcome> sent(VenueReport... reports) {
        return CompletableFuture.completedFuture(new Sent(List.of(reports)));
    }

    private static OrderSubmission with(OrderSubmission of, OrderRef ref, OrderTerms terms, Instant notAfter) {
        return new OrderSubmission(ref, of.instrument(), terms, notAfter, of.dataSequence(), of.atClose());
    }

    private static boolean isOpen(FaultyVenue venue, OrderRef order) {
        return venue.sound
                                .query(order.account(), order.clientOrderId())
                                .toCompletableFuture()
                                .join()
                        instanceof Found found
                && found.status().open();
    }

    static Venue makesAnOrderOfARepeat(Venue sound) {
        Set<ClientOrderId> known = new HashSet<>();
        ClientOrderId twin = ClientOrderId.of("twin");
        return new FaultyVenue(sound) {
            private ClientOrderId original = twin;

            @Override
            public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
                OrderRef ref = submission.order();
                if (known.add(ref.clientOrderId())) {
                    return super.submit(submission);
                }
                original = ref.clientOrderId();
                OrderRef other = new OrderRef(ref.account(), null, twin, ref.instrument(), ref.instrumentVersion());
                sound.submit(with(submission, other, submission.terms(), submission.notAfter()));
                return sent();
            }

            @Override
            List<VenueReport> told(VenueReport report) {
                boolean twins = report.clientOrderId().equals(twin);
                return twins && report instanceof FilledReport filled
                        ? List.of(new FilledReport(original, filled.venueTime(), filled.venueOrderId(), filled.fill()))
                        : super.told(report);
            }
        };
    }

    static Venue sendsWhatIsLate(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
                Instant later = submission.notAfter().plusSeconds(3600);
                return super.submit(with(submission, submission.order(), submission.terms(), later));
            }
        };
    }

    static Venue onlySaysThatItCanceled(Venue sound) {
        Set<ClientOrderId> canceled = new HashSet<>();
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> cancel(CancelSubmission submission) {
                if (!isOpen(this, submission.order())) {
                    return super.cancel(submission);
                }
                ClientOrderId id = submission.order().clientOrderId();
                canceled.add(id);
                return sent(new CanceledReport(id, Instant.EPOCH, "main", "not really"));
            }

            @Override
            public CompletionStage<VenueSnapshot> snapshot(io.zvt.core.id.AccountId account, Instant since) {
                return super.snapshot(account, since)
                        .thenApply(all -> new VenueSnapshot(
                                all.at(),
                                all.openOrders().stream()
                                        .filter(order -> !canceled.contains(order.clientOrderId()))
                                        .toList(),
                                all.reports(),
                                all.balances()));
            }
        };
    }

    static Venue treatsAs(Venue sound, TimeInForce asked, TimeInForce done) {
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
                OrderTerms terms = submission.terms();
                if (terms.timeInForce() != asked) {
                    return super.submit(submission);
                }
                OrderTerms other = new OrderTerms(
                        terms.side(),
                        terms.type(),
                        terms.quantity(),
                        terms.limitPrice(),
                        null,
                        null,
                        done,
                        null,
                        terms.flags(),
                        null);
                return super.submit(with(submission, submission.order(), other, submission.notAfter()));
            }
        };
    }

    static Venue onlySaysThatItAmended(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> amend(AmendSubmission submission) {
                ClientOrderId id = submission.order().clientOrderId();
                return isOpen(this, submission.order())
                        ? sent(new AmendedReport(id, Instant.EPOCH, submission.terms()))
                        : super.amend(submission);
            }
        };
    }

    static Venue cancelsAtClose(Venue sound) {
        Map<ClientOrderId, OrderRef> orders = new LinkedHashMap<>();
        return new FaultyVenue(sound) {
            @Override
            public CompletionStage<SendOutcome> submit(OrderSubmission submission) {
                orders.put(submission.order().clientOrderId(), submission.order());
                return super.submit(submission);
            }

            @Override
            public void close() {
                orders.values().forEach(order -> sound.cancel(new CancelSubmission(order, null)));
                super.close();
            }
        };
    }

    static Venue claimsStops(Venue sound) {
        return claiming(
                sound, EnumSet.of(OrderType.MARKET, OrderType.LIMIT, OrderType.STOP), EnumSet.allOf(TimeInForce.class));
    }

    static Venue hidesFok(Venue sound) {
        return claiming(
                sound,
                EnumSet.of(OrderType.MARKET, OrderType.LIMIT),
                EnumSet.complementOf(EnumSet.of(TimeInForce.FOK)));
    }

    private static Venue claiming(Venue sound, Set<OrderType> types, Set<TimeInForce> times) {
        return new FaultyVenue(sound) {
            @Override
            public VenueCapabilities capabilities() {
                return new VenueCapabilities(types, times, true, true, true, 0);
            }
        };
    }
}
