package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of an order that is submitted. */
interface SubmitRules {

    /** {@return the venue under test} */
    VenueRig rig();

    /** An order that the market has not reached is accepted under one venue order id. */
    @Test
    default void VEN_1_a_resting_order_is_accepted_under_one_venue_order_id() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -10));
        assertThat(rig().told.of(id, AcceptedReport.class))
                .extracting(AcceptedReport::venueOrderId)
                .containsOnly(rig().told.of(id, AcceptedReport.class).get(0).venueOrderId());
    }

    /** A resting order that the market reaches is filled, and the fill names side and venue. */
    @Test
    default void VEN_2_a_resting_order_that_the_market_reaches_is_filled() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -5));
        rig().market(-8, 2);
        rig().awaitFilled(id, 2);
        assertThat(rig().told.of(id, FilledReport.class)).allSatisfy(report -> {
            assertThat(report.fill().side()).isEqualTo(Side.BUY);
            assertThat(report.fill().venue()).isEqualTo(rig().venue.id());
        });
    }

    /** What the venue cannot take is refused by a report with a code, which is the venue's own word. */
    @Test
    default void VEN_3_an_order_off_the_tick_is_rejected_with_a_code() {
        Decimal half = rig().fixture.instrument().tick().times(Decimal.of("0.5"));
        Price offTick = Price.of(rig().ticks(-10).value().plus(half));
        OrderTerms on = rig().limit(Side.BUY, 2, -10);
        OrderTerms off = new OrderTerms(
                on.side(), on.type(), on.quantity(), offTick, null, null, on.timeInForce(), null, on.flags(), null);
        ClientOrderId id = rig().newId();
        rig().submit(rig().submission(id, off));
        RejectedReport report = rig().awaitReport(id, RejectedReport.class);
        assertThat(report.code()).isNotBlank();
        assertThat(report.inferred()).isFalse();
    }

    /** The client order id is the idempotency key. */
    @Test
    default void VEN_4_the_same_order_submitted_twice_exists_once() {
        ClientOrderId id = rig().newId();
        OrderSubmission submission = rig().submission(id, rig().limit(Side.BUY, 2, -5));
        rig().submit(submission);
        rig().awaitReport(id, AcceptedReport.class);
        rig().submit(submission);
        rig().market(-8, 4);
        rig().awaitFilled(id, 2);
        assertThat(rig().told.filled(id)).isEqualTo(rig().units(2).value());
    }

    /** What is late is not sent, or refused. */
    @Test
    default void VEN_5_an_order_is_not_sent_after_its_time() {
        ClientOrderId id = rig().newId();
        Instant past = rig().fixture.now().minusSeconds(60);
        SendOutcome outcome = rig().submit(rig().submission(id, rig().limit(Side.BUY, 2, -5), past));
        assertThat(outcome).isInstanceOfAny(NotSent.class, Sent.class);
        if (outcome instanceof Sent) {
            rig().awaitReport(id, RejectedReport.class);
        }
        assertThat(rig().told.of(id, AcceptedReport.class)).isEmpty();
    }
}
