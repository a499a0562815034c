package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.SendOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Capabilities are true: what is claimed works, what is not is refused in words. */
interface CapabilityRules {

    /** {@return the venue under test} */
    VenueRig rig();

    /** Each claimed order type and time in force is taken; a claimed market order is filled. */
    @Test
    default void VEN_18_what_is_claimed_works() {
        for (TimeInForce timeInForce : rig().venue.capabilities().timesInForce()) {
            rig().accepted(rig().limit(Side.BUY, 1, -10, timeInForce));
        }
        for (OrderType type : rig().venue.capabilities().orderTypes()) {
            rig().accepted(resting(type));
        }
        if (rig().venue.capabilities().orderTypes().contains(OrderType.MARKET)) {
            rig().market(0, 20);
            ClientOrderId id = rig().accepted(rig().market(Side.BUY, 2));
            rig().fixture.settle();
            rig().awaitFilled(id, 2);
        }
    }

    /** Each order type and time in force that is not claimed is rejected, or not sent. */
    @Test
    default void VEN_19_what_is_not_claimed_is_refused() {
        for (TimeInForce timeInForce : TimeInForce.values()) {
            if (!rig().venue.capabilities().timesInForce().contains(timeInForce)) {
                assertRefused(rig().limit(Side.BUY, 1, -10, timeInForce));
            }
        }
        for (OrderType type : OrderType.values()) {
            if (!rig().venue.capabilities().orderTypes().contains(type)) {
                assertRefused(resting(type));
            }
        }
    }

    private void assertRefused(OrderTerms terms) {
        ClientOrderId id = rig().newId();
        SendOutcome outcome = rig().submit(rig().submission(id, terms));
        if (!(outcome instanceof NotSent)) {
            rig().await(() -> !rig().told.of(id).isEmpty());
            assertThat(rig().told.of(id)).as("%s", terms).hasOnlyElementsOfType(RejectedReport.class);
        }
        assertThat(rig().told.of(id)).doesNotHaveAnyElementsOfTypes(AcceptedReport.class, FilledReport.class);
    }

    private OrderTerms resting(OrderType type) {
        return new OrderTerms(
                Side.BUY,
                type,
                rig().units(1),
                type.hasLimitPrice() ? rig().ticks(-10) : null,
                type.hasTriggerPrice() ? rig().ticks(-9) : null,
                type == OrderType.TRAILING_STOP ? rig().fixture.price() : null,
                TimeInForce.GTC,
                null,
                List.of(),
                null);
    }
}
