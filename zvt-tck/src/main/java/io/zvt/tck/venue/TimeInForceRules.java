package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import org.junit.jupiter.api.Test;

/** How long orders work; a time in force that is not claimed is VEN-19's. */
interface TimeInForceRules {

    /** {@return the venue under test} */
    VenueRig rig();

    private void assumeClaimed(TimeInForce timeInForce) {
        assumeTrue(rig().venue.capabilities().timesInForce().contains(timeInForce), timeInForce + " is not claimed");
    }

    /** FOK is filled whole, or not at all. */
    @Test
    default void VEN_20_fok_is_filled_whole_or_not_at_all() {
        assumeClaimed(TimeInForce.FOK);
        rig().market(0, 3);
        ClientOrderId tooMuch = rig().accepted(rig().limit(Side.BUY, 5, 5, TimeInForce.FOK));
        rig().fixture.settle();
        rig().awaitEnd(tooMuch, 5);
        assertThat(rig().told.fills(tooMuch)).isEmpty();
        rig().market(0, 3);
        ClientOrderId enough = rig().accepted(rig().limit(Side.BUY, 2, 5, TimeInForce.FOK));
        rig().fixture.settle();
        rig().awaitEnd(enough, 2);
        assertThat(rig().told.filled(enough)).isEqualTo(rig().units(2).value());
    }

    /** IOC takes what is there and leaves nothing working. */
    @Test
    default void VEN_21_ioc_leaves_nothing_working() {
        assumeClaimed(TimeInForce.IOC);
        rig().market(0, 3);
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 5, 5, TimeInForce.IOC));
        rig().fixture.settle();
        rig().awaitEnd(id, 5);
        assertThat(rig().told.filled(id)).isEqualTo(rig().units(3).value());
        rig().market(0, 20);
        assertThat(rig().told.filled(id)).isEqualTo(rig().units(3).value());
    }

    /** GTD expires and fills no more. */
    @Test
    default void VEN_22_gtd_expires_when_its_time_is_over() {
        assumeClaimed(TimeInForce.GTD);
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -5, TimeInForce.GTD));
        rig().fixture.pass(VenueRig.WINDOW.plusSeconds(1));
        rig().awaitEnd(id, 2);
        rig().market(-8, 2);
        assertThat(rig().told.fills(id)).isEmpty();
    }
}
