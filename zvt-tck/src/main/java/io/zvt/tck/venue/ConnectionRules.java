package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.Side;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.VenueReport;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What holds when there is no connection. */
interface ConnectionRules {

    /** {@return the venue under test} */
    VenueRig rig();

    /** Closing twice is harmless and ends no order. */
    @Test
    default void VEN_25_close_is_harmless_twice_and_leaves_orders() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -10));
        rig().venue.close();
        rig().venue.close();
        assertThat(rig().told.of(id, CanceledReport.class)).isEmpty();
        assertThat(rig().fixture.workingAtVenue()).contains(id);
    }

    /** After close a call ends, and says that nothing is known to have been sent. */
    @Test
    default void VEN_26_calls_after_close_end_without_an_exception() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -10));
        rig().venue.close();
        assertThat(rig().submit(rig().submission(rig().newId(), rig().limit(Side.BUY, 2, -10))))
                .isInstanceOfAny(NotSent.class, Unknown.class);
        assertThat(rig().cancel(id)).isInstanceOfAny(NotSent.class, Unknown.class);
        assertThat(rig().amend(id, rig().limit(Side.BUY, 1, -10))).isInstanceOfAny(NotSent.class, Unknown.class);
    }

    /** Who cannot ask does not know: that is never absence. */
    @Test
    default void VEN_27_a_query_that_cannot_be_asked_is_unknown_and_never_absent() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -10));
        rig().venue.close();
        assertThat(rig().query(id)).isInstanceOf(QueryUnknown.class);
        assertThat(rig().venue.snapshot(rig().fixture.account(), Instant.EPOCH).toCompletableFuture())
                .failsWithin(rig().fixture.patience().toNanos(), TimeUnit.NANOSECONDS);
    }

    /** An outage is told, calls in it end, and what happened meanwhile is in the next snapshot. */
    @Test
    default void VEN_28_what_happened_in_an_outage_is_in_the_next_snapshot() {
        assumeTrue(rig().fixture.canDisconnect(), "the fixture cannot disconnect");
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -5));
        Instant before = rig().snapshot(Instant.EPOCH).at();
        rig().fixture.disconnect();
        rig().await(() -> !rig().told.isConnected());
        assertThat(rig().cancel(id)).isInstanceOfAny(NotSent.class, Unknown.class);
        rig().market(-8, 2);
        rig().fixture.reconnect();
        rig().await(rig().told::isConnected);
        List<VenueReport> told = rig().snapshot(before).reports();
        told.forEach(rig().told::onReport);
        assertThat(rig().told.filled(id)).isEqualTo(rig().units(2).value());
    }
}
