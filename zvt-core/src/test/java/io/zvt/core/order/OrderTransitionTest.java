package io.zvt.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every row of the table of transitions, and what lies beside it. */
class OrderTransitionTest {

    private static final OrderRef REF =
            new OrderRef(AccountId.of("main"), null, ClientOrderId.of("o-1"), InstrumentId.of("BTC/USD"), 1);
    private static final VenueId VENUE = VenueId.of("sim");
    private static final VenueOrderId VENUE_ID = VenueOrderId.of("v-1");

    private static OrderTerms terms(String quantity) {
        return OrderRequest.buy(REF.instrument(), Quantity.of(quantity))
                .type(OrderType.STOP_LIMIT, Price.of("100"), Price.of("99"))
                .build()
                .terms();
    }

    private static Fill fill(String trade, Side side, String quantity, String venue) {
        return new Fill(
                TradeId.of(trade),
                VenueId.of(venue),
                side,
                Price.of("100"),
                Quantity.of(quantity),
                Money.of("0", "USD"),
                Liquidity.TAKER,
                Instant.EPOCH,
                -1,
                FillLeg.WHOLE);
    }

    private static Fill fill(String trade, String quantity) {
        return fill(trade, Side.BUY, quantity, "sim");
    }

    private static Order requested() {
        return Order.requested(REF, terms("10"), Instant.EPOCH);
    }

    private static Order submitted() {
        return requested().validated().created().routed(VENUE).submitted(VENUE, terms("10"), Instant.EPOCH, 1);
    }

    private static Order accepted() {
        return submitted().accepted(VENUE_ID);
    }

    private static Order partlyFilled() {
        return accepted().filled(fill("t-1", "4"));
    }

    /** An order of each status, reached by the shortest way. */
    private static Order of(OrderStatus status) {
        return switch (status) {
            case INITIALIZED -> requested();
            case EMULATED -> requested().emulated();
            case RELEASED -> requested().released();
            case DENIED -> requested().denied();
            case SUBMITTED -> submitted();
            case ACCEPTED -> accepted();
            case TRIGGERED -> accepted().triggered();
            case PARTIALLY_FILLED -> partlyFilled();
            case REJECTED -> submitted().rejected(false);
            case CANCELED -> accepted().canceled();
            case EXPIRED -> accepted().expired();
            case FAILED -> submitted().failed(false);
            case FILLED -> accepted().filled(fill("t-1", "10"));
        };
    }

    private static Order apply(Order order, OrderTransition transition) {
        return switch (transition) {
            case VALIDATED -> order.validated();
            case DENIED -> order.denied();
            case CREATED -> order.created();
            case ROUTED -> order.routed(VENUE);
            case EMULATED -> order.emulated();
            case RELEASED -> order.released();
            case SUBMITTED -> order.submitted(VENUE, terms("10"), Instant.EPOCH, 1);
            case ACCEPTED -> order.accepted(VENUE_ID);
            case REJECTED -> order.rejected(false);
            case TRIGGERED -> order.triggered();
            case AMEND_REQUESTED -> order.amendRequested(terms("12"));
            case AMENDED -> order.amended(terms("12"));
            case AMEND_REJECTED -> order.amendRejected();
            case CANCEL_REQUESTED -> order.cancelRequested();
            case CANCEL_REJECTED -> order.cancelRejected();
            case CANCELED -> order.canceled();
            case EXPIRED -> order.expired();
            case FAILED -> order.failed(false);
            case IN_DOUBT -> order.inDoubt(DoubtKind.SUBMIT);
            case FILLED -> order.filled(fill("t-last", order.leaves().toString()));
        };
    }

    /** What may happen to a plain order asked for here, nothing being pending, by status. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INITIALIZED      | VALIDATED CREATED ROUTED DENIED EMULATED RELEASED SUBMITTED CANCELED EXPIRED AMENDED
            EMULATED         | RELEASED CANCELED EXPIRED AMENDED
            RELEASED         | SUBMITTED DENIED CANCELED AMENDED
            DENIED           | -
            SUBMITTED        | ACCEPTED REJECTED CANCELED EXPIRED TRIGGERED FAILED FILLED AMEND_REQUESTED AMENDED CANCEL_REQUESTED IN_DOUBT
            ACCEPTED         | REJECTED CANCELED EXPIRED TRIGGERED FILLED AMEND_REQUESTED AMENDED CANCEL_REQUESTED IN_DOUBT
            TRIGGERED        | REJECTED CANCELED EXPIRED FILLED AMEND_REQUESTED AMENDED CANCEL_REQUESTED IN_DOUBT
            PARTIALLY_FILLED | ACCEPTED CANCELED EXPIRED FILLED AMEND_REQUESTED AMENDED CANCEL_REQUESTED IN_DOUBT
            REJECTED         | -
            FAILED           | -
            CANCELED         | FILLED
            EXPIRED          | FILLED
            FILLED           | ACCEPTED
            """)
    void a_status_allows_exactly_its_row(OrderStatus status, String row) {
        Set<OrderTransition> legal = EnumSet.noneOf(OrderTransition.class);
        Arrays.stream(row.split(" "))
                .filter(name -> !name.equals("-"))
                .map(OrderTransition::valueOf)
                .forEach(legal::add);
        for (OrderTransition transition : OrderTransition.values()) {
            Order before = of(status);
            assertThat(before.allows(transition)).as(status + " " + transition).isEqualTo(legal.contains(transition));
            if (!legal.contains(transition)) {
                String unchanged = before.toString();
                assertThatThrownBy(() -> apply(before, transition))
                        .as(status + " " + transition)
                        .isInstanceOf(IllegalTransitionException.class);
                assertThat(before).hasToString(unchanged);
            } else {
                assertThat(apply(before, transition).status()).isEqualTo(target(status, transition));
            }
        }
    }

    private static OrderStatus target(OrderStatus status, OrderTransition transition) {
        return switch (transition) {
            case DENIED, EMULATED, RELEASED, SUBMITTED, REJECTED, TRIGGERED, CANCELED, EXPIRED, FAILED, FILLED ->
                OrderStatus.valueOf(transition.name());
            case ACCEPTED -> status == OrderStatus.SUBMITTED ? OrderStatus.ACCEPTED : status;
            default -> status;
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderTransition.class,
            names = {"REJECTED", "ACCEPTED", "CANCELED", "EXPIRED", "TRIGGERED"})
    void an_order_found_at_a_venue_takes_its_word_without_a_submission(OrderTransition transition) {
        Order external = Order.external(REF, terms("10"), Instant.EPOCH);
        assertThat(apply(external, transition).status()).isEqualTo(OrderStatus.valueOf(transition.name()));
    }

    @Test
    void only_an_order_with_a_trigger_is_triggered() {
        OrderTerms plain = OrderRequest.buy(REF.instrument(), Quantity.of("10"))
                .limit(Price.of("100"))
                .build()
                .terms();
        Order order = Order.requested(REF, plain, Instant.EPOCH).submitted(VENUE, plain, Instant.EPOCH, 1);
        assertThat(order.allows(OrderTransition.TRIGGERED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"SUBMITTED", "ACCEPTED", "TRIGGERED", "PARTIALLY_FILLED"})
    void pending_requests_are_flags_that_their_answers_and_the_end_remove(OrderStatus status) {
        Order asked = of(status).amendRequested(terms("12")).cancelRequested();
        assertThat(asked.status()).isEqualTo(status);
        assertThat(asked.amendRejected().pendingTerms()).isEmpty();
        assertThat(asked.amendRejected().isPendingCancel()).isTrue();
        assertThat(asked.amended(terms("12")).terms()).isEqualTo(terms("12"));
        assertThat(asked.cancelRejected().isPendingCancel()).isFalse();
        assertThat(asked.cancelRejected().pendingTerms()).contains(terms("12"));
        Order ended = asked.inDoubt(DoubtKind.CANCEL).canceled();
        assertThat(ended.pendingTerms()).isEmpty();
        assertThat(ended.isPendingCancel()).isFalse();
        assertThat(ended.doubts()).isEmpty();
    }

    @Test
    void each_answer_settles_its_own_doubt_only() {
        Order doubtful = submitted()
                .amendRequested(terms("12"))
                .cancelRequested()
                .inDoubt(DoubtKind.SUBMIT)
                .inDoubt(DoubtKind.AMEND)
                .inDoubt(DoubtKind.CANCEL);
        assertThat(doubtful.accepted(VENUE_ID).doubts()).containsExactlyInAnyOrder(DoubtKind.AMEND, DoubtKind.CANCEL);
        assertThat(doubtful.filled(fill("t-1", "4")).doubts())
                .containsExactlyInAnyOrder(DoubtKind.AMEND, DoubtKind.CANCEL);
        assertThat(doubtful.amended(terms("12")).doubts())
                .containsExactlyInAnyOrder(DoubtKind.SUBMIT, DoubtKind.CANCEL);
        assertThat(doubtful.cancelRejected().doubts()).containsExactlyInAnyOrder(DoubtKind.SUBMIT, DoubtKind.AMEND);
    }

    @Test
    void an_accept_while_a_request_is_pending_replaces_the_id_of_the_venue() {
        Order order = accepted().amendRequested(terms("12")).accepted(VenueOrderId.of("v-2"));
        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(order.venueOrderId()).contains(VenueOrderId.of("v-2"));
        assertThat(order.pendingTerms()).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"CANCELED", "EXPIRED"})
    void a_late_fill_keeps_the_ending_until_nothing_is_left(OrderStatus status) {
        Order partly = of(status).filled(fill("t-1", "4"));
        assertThat(partly.status()).isEqualTo(status);
        assertThat(partly.filled(fill("t-2", "6")).status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void an_inferred_refusal_gives_way_to_fills_and_to_an_accept() {
        for (Order refused :
                new Order[] {submitted().rejected(true), submitted().failed(true)}) {
            Order partly = refused.filled(fill("t-1", "4"));
            assertThat(partly.status()).isEqualTo(refused.status());
            assertThat(partly.filled(fill("t-2", "6")).status()).isEqualTo(OrderStatus.FILLED);
            assertThat(refused.accepted(VENUE_ID).status()).isEqualTo(OrderStatus.ACCEPTED);
            assertThat(refused.accepted(VENUE_ID).isInferred()).isFalse();
            assertThat(partly.accepted(VENUE_ID).status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"INITIALIZED", "EMULATED", "RELEASED", "DENIED", "REJECTED", "FAILED"})
    void an_order_that_was_not_sent_or_provably_refused_takes_no_fill_of_any_size(OrderStatus status) {
        assertThat(of(status).intake(fill("t-1", "1"))).isEqualTo(FillIntake.ILLEGAL);
        assertThat(of(status).intake(fill("t-1", "11"))).isEqualTo(FillIntake.ILLEGAL);
        assertThatThrownBy(() -> of(status).overfilled(fill("t-1", "11")))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void a_fill_of_the_wrong_side_or_venue_or_of_nothing_is_illegal() {
        assertThat(accepted().intake(fill("t-1", Side.SELL, "1", "sim"))).isEqualTo(FillIntake.ILLEGAL);
        assertThat(accepted().intake(fill("t-1", Side.BUY, "1", "elsewhere"))).isEqualTo(FillIntake.ILLEGAL);
        assertThat(accepted().intake(fill("t-1", "0"))).isEqualTo(FillIntake.ILLEGAL);
    }

    @ParameterizedTest
    @EnumSource(
            value = OrderStatus.class,
            names = {"SUBMITTED", "ACCEPTED", "TRIGGERED", "CANCELED", "EXPIRED", "FILLED"})
    void an_overfill_that_is_booked_fills_the_order_and_keeps_the_rest_apart(OrderStatus status) {
        Order before = of(status);
        assertThat(before.intake(fill("t-9", "11"))).isEqualTo(FillIntake.OVERFILL);
        Order after = before.overfilled(fill("t-9", "11"));
        assertThat(after.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(after.leaves()).isEqualTo(Quantity.ZERO);
        assertThat(after.overfill()).isEqualTo(Quantity.of("11").minus(before.leaves()));
        assertThat(after.intake(fill("t-9", "11"))).isEqualTo(FillIntake.DUPLICATE);
    }

    @Test
    void an_amendment_that_leaves_nothing_to_fill_fills_the_order() {
        Order order = partlyFilled().amendRequested(terms("4")).amended(terms("4"));
        assertThat(order.status()).isEqualTo(OrderStatus.FILLED);
        assertThatThrownBy(() -> partlyFilled().amended(terms("3"))).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void an_amendment_up_keeps_a_whole_fill_open_until_it_is_answered() {
        Order order = accepted().amendRequested(terms("12")).filled(fill("t-1", "10"));
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(order.leaves()).isEqualTo(Quantity.ZERO);
        assertThat(order.amendRejected().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(order.amended(terms("12")).leaves()).isEqualTo(Quantity.of("2"));
        Order down = accepted().amendRequested(terms("8")).filled(fill("t-1", "10"));
        assertThat(down.status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void former_terms_are_remembered() {
        Order order = accepted().amended(terms("12")).amended(terms("14"));
        assertThat(order.formerTerms()).containsExactly(terms("10"), terms("12"));
        assertThat(order.amendRequested(terms("20")).largestQuantity()).isEqualTo(Quantity.of("20"));
    }
}
