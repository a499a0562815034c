package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.Side;
import io.zvt.core.venue.CancelRejectedReport;
import io.zvt.core.venue.CanceledReport;
import org.junit.jupiter.api.Test;

/** What becomes of a cancel. */
interface CancelRules {

    /** {@return the venue under test} */
    VenueRig rig();

    /** A canceled order is reported as such and fills no more. */
    @Test
    default void VEN_6_a_canceled_order_fills_no_more() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -5));
        rig().cancel(id);
        rig().awaitReport(id, CanceledReport.class);
        rig().market(-8, 2);
        assertThat(rig().told.fills(id)).isEmpty();
    }

    /** A cancel of an order that the venue does not know is answered by a cancel rejection. */
    @Test
    default void VEN_7_the_cancel_of_an_unknown_order_is_rejected() {
        ClientOrderId id = rig().newId();
        rig().cancel(id);
        rig().awaitReport(id, CancelRejectedReport.class);
    }

    /** A cancel of an order that does not work any more is answered by a cancel rejection, never by silence. */
    @Test
    default void VEN_8_the_cancel_of_a_final_order_is_rejected() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -5));
        rig().market(-8, 2);
        rig().awaitFilled(id, 2);
        rig().cancel(id);
        rig().awaitReport(id, CancelRejectedReport.class);
    }
}
