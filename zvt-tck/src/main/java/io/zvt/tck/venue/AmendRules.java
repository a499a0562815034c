package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.venue.AmendRejectedReport;
import io.zvt.core.venue.AmendedReport;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.SendOutcome;
import org.junit.jupiter.api.Test;

/** What becomes of an amendment. */
interface AmendRules {

    /** {@return the venue under test} */
    VenueRig rig();

    /** An amended order fills by its new terms; a venue that does not amend refuses. */
    @Test
    default void VEN_23_an_amended_order_fills_by_its_new_terms() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -10));
        OrderTerms wanted = rig().limit(Side.BUY, 3, -5);
        SendOutcome outcome = rig().amend(id, wanted);
        if (!rig().venue.capabilities().amend()) {
            assertRefused(id, outcome);
            return;
        }
        assertThat(rig().awaitReport(id, AmendedReport.class).terms()).isEqualTo(wanted);
        rig().market(-8, 3);
        rig().awaitFilled(id, 3);
    }

    /** An amendment of an order that does not work any more is refused, never answered by silence. */
    @Test
    default void VEN_24_the_amendment_of_a_final_order_is_refused() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -5));
        rig().market(-8, 2);
        rig().awaitFilled(id, 2);
        assertRefused(id, rig().amend(id, rig().limit(Side.BUY, 3, -5)));
    }

    private void assertRefused(ClientOrderId id, SendOutcome outcome) {
        if (!(outcome instanceof NotSent)) {
            rig().awaitReport(id, AmendRejectedReport.class);
        }
    }
}
