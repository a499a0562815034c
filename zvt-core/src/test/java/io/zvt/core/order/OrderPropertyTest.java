package io.zvt.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderPropertyTest {

    private static final OrderRef REF =
            new OrderRef(AccountId.of("main"), null, ClientOrderId.of("o-1"), InstrumentId.of("BTC/USD"), 1);
    private static final VenueId VENUE = VenueId.of("sim");

    private static Order requested() {
        OrderTerms terms = OrderRequest.buy(REF.instrument(), Quantity.of("10"))
                .limit(Price.of("100"))
                .build()
                .terms();
        return Order.requested(REF, terms, Instant.EPOCH);
    }

    private static Order submitted() {
        Order order = requested().validated().created().routed(VENUE);
        return order.submitted(VENUE, order.terms(), Instant.EPOCH, 1);
    }

    private static Fill fill(String trade, String quantity) {
        return new Fill(
                TradeId.of(trade),
                VENUE,
                Side.BUY,
                Price.of("100"),
                Quantity.of(quantity),
                Money.of("0", "USD"),
                Liquidity.TAKER,
                Instant.EPOCH,
                -1,
                FillLeg.WHOLE);
    }

    @Test
    void filled_plus_leaves_is_the_quantity_and_nothing_leaves_a_final_status_but_a_late_fill() {
        Random random = new Random(42);
        for (int run = 0; run < 20_000; run++) {
            Order order = requested();
            for (int step = 0; step < 15; step++) {
                OrderTransition[] all = OrderTransition.values();
                OrderTransition transition = all[random.nextInt(all.length)];
                order = step(order, transition, random, run + "-" + step);
            }
        }
    }

    private static Order step(Order before, OrderTransition transition, Random random, String trade) {
        boolean legal = before.allows(transition);
        Order after;
        try {
            after = apply(before, transition, random, trade);
            assertThat(legal).as(before + " " + transition).isTrue();
        } catch (IllegalTransitionException refused) {
            return before;
        }
        assertThat(after.filled().plus(after.leaves())).isEqualTo(after.terms().quantity());
        if (before.status().isFinal() && after.status() != before.status()) {
            boolean lateFill = transition == OrderTransition.FILLED && after.status() == OrderStatus.FILLED;
            boolean presumed = transition == OrderTransition.ACCEPTED && before.isInferred();
            assertThat(lateFill || presumed).as(before + " " + transition).isTrue();
        }
        return after;
    }

    private static Order apply(Order order, OrderTransition transition, Random random, String trade) {
        return switch (transition) {
            case VALIDATED -> order.validated();
            case DENIED -> order.denied();
            case CREATED -> order.created();
            case ROUTED -> order.routed(VENUE);
            case EMULATED -> order.emulated();
            case RELEASED -> order.released();
            case SUBMITTED -> order.submitted(VENUE, order.terms(), Instant.EPOCH, 1);
            case ACCEPTED -> order.accepted(VenueOrderId.of("v-1"));
            case REJECTED -> order.rejected(random.nextBoolean());
            case TRIGGERED -> order.triggered();
            case AMEND_REQUESTED -> order.amendRequested(order.terms());
            case AMENDED -> order.amended(order.terms());
            case AMEND_REJECTED -> order.amendRejected();
            case CANCEL_REQUESTED -> order.cancelRequested();
            case CANCEL_REJECTED -> order.cancelRejected();
            case CANCELED -> order.canceled();
            case EXPIRED -> order.expired();
            case FAILED -> order.failed(random.nextBoolean());
            case IN_DOUBT -> order.inDoubt(DoubtKind.SUBMIT);
            case FILLED -> order.filled(fill(trade, String.valueOf(1 + random.nextInt(6))));
        };
    }

    @Test
    void a_partial_fill_keeps_the_pending_cancel() {
        Order order =
                submitted().accepted(VenueOrderId.of("v-1")).cancelRequested().filled(fill("t-1", "4"));
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(order.isPendingCancel()).isTrue();
        assertThat(order.cancelRejected().isPendingCancel()).isFalse();
    }

    @Test
    void a_trade_id_is_booked_once() {
        Order order = submitted().filled(fill("t-1", "4"));
        assertThat(order.intake(fill("t-1", "4"))).isEqualTo(FillIntake.DUPLICATE);
        assertThat(order.intake(fill("t-1", "5"))).isEqualTo(FillIntake.CONFLICT);
        assertThat(order.intake(fill("t-2", "7"))).isEqualTo(FillIntake.OVERFILL);
        assertThat(order.intake(fill("t-2", "6"))).isEqualTo(FillIntake.NEW);
    }

    @Test
    void the_report_of_a_whole_fill_is_known_after_its_two_legs() {
        Fill whole = fill("t-1", "6");
        Money none = Money.of("0", "USD");
        Order order = submitted()
                .filled(whole.leg(FillLeg.CLOSE, Quantity.of("2"), none))
                .filled(whole.leg(FillLeg.OPEN, Quantity.of("4"), none));
        assertThat(order.intake(whole)).isEqualTo(FillIntake.DUPLICATE);
    }

    @Test
    void an_overfill_is_refused_unless_booked_as_one() {
        Order order = submitted().filled(fill("t-1", "4"));
        assertThatThrownBy(() -> order.filled(fill("t-2", "7"))).isInstanceOf(IllegalTransitionException.class);
        Order over = order.overfilled(fill("t-2", "7"));
        assertThat(over.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(over.overfill()).isEqualTo(Quantity.of("1"));
        assertThat(over.leaves()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void a_late_fill_on_a_canceled_order_is_booked_and_leaves_it_canceled_until_it_is_whole() {
        Order canceled = submitted().accepted(VenueOrderId.of("v-1")).canceled();
        Order partly = canceled.filled(fill("t-1", "4"));
        assertThat(partly.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(partly.working()).isEqualTo(Quantity.ZERO);
        assertThat(partly.filled(fill("t-2", "6")).status()).isEqualTo(OrderStatus.FILLED);
    }

    @Test
    void a_fill_on_a_refusal_is_booked_only_if_the_refusal_was_inferred() {
        assertThat(submitted().rejected(true).intake(fill("t-1", "1"))).isEqualTo(FillIntake.NEW);
        assertThat(submitted().rejected(false).intake(fill("t-1", "1"))).isEqualTo(FillIntake.ILLEGAL);
        assertThat(submitted().failed(true).accepted(VenueOrderId.of("v-1")).status())
                .isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void an_accept_after_a_fill_only_adds_the_id_of_the_venue() {
        Order order = submitted().filled(fill("t-1", "4")).accepted(VenueOrderId.of("v-9"));
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(order.venueOrderId()).contains(VenueOrderId.of("v-9"));
        assertThat(order.averagePrice().orElseThrow().value()).isEqualTo(Decimal.of(100));
    }
}
