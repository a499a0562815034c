package io.zvt.engine.order;

import static io.zvt.engine.order.Reports.accepted;
import static io.zvt.engine.order.Reports.amended;
import static io.zvt.engine.order.Reports.bought;
import static io.zvt.engine.order.Reports.buy;
import static io.zvt.engine.order.Reports.canceled;
import static io.zvt.engine.order.ScriptedVenue.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.OrderAmendRejected;
import io.zvt.core.event.OrderFailed;
import io.zvt.core.event.OrderInDoubt;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.DoubtKind;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls without a clear answer: the venue is asked, nothing is sent again, and what may still happen stays reserved. */
class DoubtTest {

    private static final Decimal RESERVED = Decimal.of("1001");

    private final ScriptedVenue venue = new ScriptedVenue();
    private final TestEngine engine = new TestEngine(config());

    private TestEngine.Config config() {
        TestEngine.Config config = new TestEngine.Config();
        config.venue = venue;
        return config;
    }

    private void lostSubmission() {
        venue.onSubmit = order -> answer(new Unknown("timeout"));
        engine.place("o", buy("10", "100"));
    }

    private void working() {
        engine.place("o", buy("10", "100"));
        venue.push(accepted("o"));
    }

    private QueryOutcome found(OrderTerms terms, boolean open, VenueReport... reports) {
        VenueOrder status =
                new VenueOrder(TestEngine.id("o"), VenueOrderId.of("v-o"), Reports.BTC_USD, terms, Quantity.ZERO, open);
        return new Found(status, List.of(reports));
    }

    private OrderTerms terms() {
        return engine.order("o").terms();
    }

    @Test
    void an_unknown_submission_is_in_doubt_and_asked_for_but_never_sent_again() {
        lostSubmission();
        assertThat(engine.order("o").doubts()).containsExactly(DoubtKind.SUBMIT);
        assertThat(engine.last(OrderInDoubt.class).cameBack()).isEqualTo("timeout");
        assertThat(venue.queries).hasSize(1);
        engine.advance(Duration.ofMinutes(1));
        assertThat(venue.queries.size()).isGreaterThan(30);
        assertThat(venue.submissions).hasSize(1);
        assertThat(engine.reserved("USD")).isEqualTo(RESERVED);
        assertThat(engine.flow("o")).containsOnlyOnce("order.in_doubt");
    }

    @Test
    void a_query_that_finds_the_order_settles_it() {
        venue.onQuery = id -> answer(found(terms(), true, accepted("o"), bought("o", "t-1", "4", "100")));
        lostSubmission();
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(engine.order("o").doubts()).isEmpty();
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void a_venue_that_only_says_that_the_order_works_settles_it_too() {
        venue.onQuery = id -> answer(found(terms(), true));
        lostSubmission();
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(engine.order("o").venueOrderId()).contains(VenueOrderId.of("v-o"));
    }

    @Test
    void absence_is_concluded_only_after_the_receive_window_and_the_tolerance_of_the_clocks() {
        venue.onQuery = id -> answer(new Absent(engine.clock.instant()));
        lostSubmission();
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.SUBMITTED);
        engine.advance(TestEngine.SEND_WITHIN.plusSeconds(1));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.SUBMITTED);
        assertThat(engine.reserved("USD")).isEqualTo(RESERVED);
        engine.advance(Duration.ofSeconds(1));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FAILED);
        assertThat(engine.last(OrderFailed.class).inferred()).isTrue();
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
        int asked = venue.queries.size();
        engine.advance(Duration.ofMinutes(1));
        assertThat(venue.queries).hasSize(asked);
    }

    @Test
    void absence_proves_nothing_at_a_venue_without_a_receive_window() {
        venue.receiveWindow = false;
        venue.onQuery = id -> answer(new Absent(engine.clock.instant()));
        lostSubmission();
        engine.advance(Duration.ofHours(1));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.SUBMITTED);
        assertThat(engine.order("o").doubts()).containsExactly(DoubtKind.SUBMIT);
        assertThat(engine.reserved("USD")).isEqualTo(RESERVED);
        venue.push(accepted("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(engine.order("o").doubts()).isEmpty();
    }

    @Test
    void a_venue_that_cannot_be_queried_is_not_asked() {
        venue.canBeQueried = false;
        lostSubmission();
        engine.advance(Duration.ofHours(1));
        assertThat(venue.queries).isEmpty();
        assertThat(engine.order("o").doubts()).containsExactly(DoubtKind.SUBMIT);
    }

    @Test
    void a_fill_of_an_order_presumed_unsent_is_booked_with_an_alert() {
        venue.onQuery = id -> answer(new Absent(engine.clock.instant()));
        lostSubmission();
        engine.advance(Duration.ofSeconds(10));
        venue.push(bought("o", "t-1", "4", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FAILED);
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("9600"));
        assertThat(engine.alerts()).containsExactly("LATE_FILL");
        venue.push(bought("o", "t-2", "6", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
    }

    @Test
    void an_order_presumed_unsent_that_is_accepted_works_again_with_an_alert_and_without_a_reservation() {
        venue.onQuery = id -> answer(new Absent(engine.clock.instant()));
        lostSubmission();
        engine.advance(Duration.ofSeconds(10));
        venue.push(accepted("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(engine.alerts()).containsExactly("PRESUMED_DEAD_ORDER_LIVES");
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
        assertThat(engine.account().openOrders()).hasSize(1);
    }

    @Test
    void an_order_that_provably_never_left_cannot_be_filled() {
        venue.onSubmit = order -> answer(new NotSent("no line"));
        engine.place("o", buy("10", "100"));
        venue.push(bought("o", "t-1", "4", "100"));
        venue.push(bought("o", "t-2", "40", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FAILED);
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("10000"));
        assertThat(engine.alerts()).containsExactly("FILL_REFUSED", "FILL_REFUSED");
    }

    @Test
    void an_order_that_was_held_up_until_its_time_was_over_is_not_sent() {
        engine.input(() -> {
            var ref = new io.zvt.core.order.OrderRef(TestEngine.MAIN, null, TestEngine.id("o"), Reports.BTC_USD, 1);
            engine.desk().place(ref, buy("10", "100").terms(), "tester", null, null);
            engine.clock.advance(TestEngine.SEND_WITHIN.plusNanos(1));
        });
        assertThat(venue.submissions).isEmpty();
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FAILED);
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
    }

    @Test
    void a_report_that_comes_before_the_unclear_answer_leaves_no_doubt() {
        CompletableFuture<SendOutcome> late = new CompletableFuture<>();
        venue.onSubmit = order -> late;
        engine.place("o", buy("10", "100"));
        venue.push(accepted("o"));
        late.complete(new Unknown("timeout"));
        assertThat(engine.order("o").doubts()).isEmpty();
        assertThat(venue.queries).isEmpty();
    }

    @Test
    void a_late_answer_and_its_repetition_are_taken_once() {
        CompletableFuture<SendOutcome> late = new CompletableFuture<>();
        venue.onSubmit = order -> late;
        engine.place("o", buy("10", "100"));
        engine.advance(Duration.ofSeconds(30));
        late.complete(new Sent(List.of(accepted("o"), bought("o", "t-1", "4", "100"))));
        venue.push(accepted("o"));
        venue.push(bought("o", "t-1", "4", "100"));
        assertThat(engine.order("o").filled()).isEqualTo(Quantity.of("4"));
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("9600"));
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void a_venue_that_throws_or_breaks_its_promise_leaves_a_doubt_and_the_engine_goes_on() {
        venue.onSubmit = order -> {
            throw new IllegalStateException("thrown on purpose");
        };
        engine.place("o", buy("10", "100"));
        assertThat(engine.order("o").doubts()).containsExactly(DoubtKind.SUBMIT);
        CompletableFuture<QueryOutcome> broken = new CompletableFuture<>();
        broken.completeExceptionally(new IllegalStateException("broken on purpose"));
        venue.onQuery = id -> broken;
        engine.advance(Duration.ofSeconds(5));
        assertThat(venue.queries.size()).isGreaterThan(3);
        venue.onQuery = id -> answer(found(terms(), true));
        engine.advance(Duration.ofSeconds(5));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(engine.runtime.stopCause()).isNull();
    }

    @Test
    void an_unknown_cancel_is_asked_for_and_repeated_while_the_order_works() {
        working();
        venue.onCancel = cancel -> answer(new Unknown("timeout"));
        venue.onQuery = id -> answer(found(terms(), true));
        engine.cancel("o");
        assertThat(engine.order("o").doubts()).containsExactly(DoubtKind.CANCEL);
        engine.advance(Duration.ofSeconds(3));
        assertThat(venue.cancels).hasSize(4);
        assertThat(engine.flow("o")).containsOnlyOnce("order.in_doubt");
        venue.onCancel = cancel -> answer(new Sent(List.of(canceled("o"))));
        engine.advance(Duration.ofSeconds(1));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.CANCELED);
        engine.advance(Duration.ofMinutes(1));
        assertThat(venue.cancels).hasSize(5);
    }

    @Test
    void an_unknown_cancel_that_arrived_is_found_out() {
        working();
        venue.onCancel = cancel -> answer(new Unknown("timeout"));
        venue.onQuery = id -> answer(found(terms(), false, accepted("o"), canceled("o")));
        engine.cancel("o");
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void an_unknown_amendment_that_arrived_is_found_out() {
        working();
        venue.onAmend = amend -> answer(new Unknown("timeout"));
        venue.onQuery = id -> answer(found(engine.order("o").pendingTerms().orElseThrow(), true, accepted("o")));
        engine.amend("o", Amendment.quantity(Quantity.of("20")));
        assertThat(terms().quantity()).isEqualTo(Quantity.of("20"));
        assertThat(engine.order("o").doubts()).isEmpty();
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("2002"));
    }

    @Test
    void an_unknown_amendment_keeps_the_larger_reservation_until_it_cannot_arrive_any_more() {
        working();
        venue.onAmend = amend -> answer(new Unknown("timeout"));
        venue.onQuery = id -> answer(found(terms(), true, accepted("o")));
        engine.amend("o", Amendment.quantity(Quantity.of("20")));
        assertThat(engine.order("o").doubts()).containsExactly(DoubtKind.AMEND);
        engine.advance(TestEngine.SEND_WITHIN.plusSeconds(1));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("2002"));
        engine.advance(Duration.ofSeconds(1));
        assertThat(engine.last(OrderAmendRejected.class).code()).startsWith("NOT_APPLIED");
        assertThat(engine.reserved("USD")).isEqualTo(RESERVED);
        assertThat(venue.amends).hasSize(1);
    }

    @Test
    void an_amendment_presumed_lost_that_holds_after_all_is_reserved_again() {
        an_unknown_amendment_keeps_the_larger_reservation_until_it_cannot_arrive_any_more();
        venue.push(amended("o", terms().amended(Amendment.quantity(Quantity.of("20")))));
        assertThat(terms().quantity()).isEqualTo(Quantity.of("20"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("2002"));
    }

    @Test
    void an_order_that_vanished_from_its_venue_raises_an_alert_and_stays_open() {
        working();
        venue.onCancel = cancel -> answer(new Unknown("timeout"));
        venue.onQuery = id -> answer(new Absent(engine.clock.instant()));
        engine.cancel("o");
        assertThat(engine.alerts()).containsExactly("ORDER_MISSING_AT_VENUE");
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(engine.reserved("USD")).isEqualTo(RESERVED);
    }

    @Test
    void an_order_that_ended_without_a_word_how_raises_an_alert_and_stays_reserved() {
        venue.onQuery = id -> answer(found(terms(), false));
        lostSubmission();
        assertThat(engine.alerts()).containsExactly("ORDER_ENDED_UNEXPLAINED");
        assertThat(engine.reserved("USD")).isEqualTo(RESERVED);
    }

    @Test
    void a_query_that_cannot_be_made_is_made_again() {
        lostSubmission();
        venue.onQuery = id -> answer(new QueryUnknown("no line"));
        engine.advance(Duration.ofSeconds(2));
        venue.onQuery = id -> answer(found(terms(), true));
        engine.advance(Duration.ofSeconds(2));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.ACCEPTED);
    }
}
