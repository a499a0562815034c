package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.account.Balance;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a venue says when it is asked. */
interface QueryRules {

    /** {@return the venue under test} */
    VenueRig rig();

    /** A known order is found with its state and its fills. */
    @Test
    default void VEN_9_a_query_finds_an_order_with_its_fills() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 3, -5));
        rig().market(-8, 1);
        rig().awaitFilled(id, 1);
        QueryOutcome outcome = rig().query(id);
        if (!rig().venue.capabilities().queryByClientOrderId()) {
            assertThat(outcome).isInstanceOf(QueryUnknown.class);
            return;
        }
        Found found = (Found) outcome;
        assertThat(found.status().clientOrderId()).isEqualTo(id);
        assertThat(found.status().filled()).isEqualTo(rig().units(1));
        assertThat(found.status().open()).isTrue();
        assertThat(found.reports()).hasAtLeastOneElementOfType(FilledReport.class);
    }

    /** An order that the venue never got is absent. */
    @Test
    default void VEN_10_an_order_never_sent_is_absent() {
        boolean canSay = rig().venue.capabilities().queryByClientOrderId();
        assertThat(rig().query(rig().newId())).isInstanceOf(canSay ? Absent.class : QueryUnknown.class);
    }

    /** A snapshot holds every fill since the watermark; repeats do no harm. */
    @Test
    default void VEN_11_a_snapshot_holds_all_fills_since_the_watermark() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 6, -5));
        Instant before = rig().snapshot(Instant.EPOCH).at();
        rig().market(-8, 1);
        rig().awaitFilled(id, 1);
        rig().fixture.pass(Duration.ofMillis(10));
        Instant between = rig().snapshot(before).at();
        rig().market(-8, 2);
        rig().awaitFilled(id, 3);
        rig().market(-8, 3);
        rig().awaitFilled(id, 6);
        assertThat(quantities(rig().snapshot(before))).contains(units(1), units(2), units(3));
        assertThat(quantities(rig().snapshot(between))).contains(units(2), units(3));
    }

    private Decimal units(long count) {
        return rig().units(count).value();
    }

    private static List<Decimal> quantities(VenueSnapshot snapshot) {
        return snapshot.reports().stream()
                .filter(FilledReport.class::isInstance)
                .map(report -> ((FilledReport) report).fill().quantity().value())
                .toList();
    }

    /** A snapshot lists the orders that work and no others. */
    @Test
    default void VEN_12_a_snapshot_lists_working_orders_only() {
        ClientOrderId working = rig().accepted(rig().limit(Side.BUY, 2, -10));
        ClientOrderId canceled = rig().accepted(rig().limit(Side.BUY, 2, -10));
        rig().cancel(canceled);
        rig().awaitReport(canceled, CanceledReport.class);
        assertThat(rig().snapshot(Instant.EPOCH).openOrders())
                .extracting(VenueOrder::clientOrderId)
                .containsExactly(working);
    }

    /** Where a venue tells balances, a fill and its fee move them. */
    @Test
    default void VEN_13_fills_and_fees_move_the_balances() {
        Asset base = rig().fixture.instrument().base();
        Optional<Decimal> before = total(base);
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 2, -5));
        rig().market(-8, 2);
        rig().awaitFilled(id, 2);
        Decimal expected = rig().units(2).value();
        for (Fill fill : rig().told.fills(id)) {
            boolean inBase = fill.fee().asset().equals(base);
            expected = inBase ? expected.minus(fill.fee().amount()) : expected;
        }
        if (before.isPresent()) {
            assertThat(total(base)).contains(before.get().plus(expected));
        }
    }

    private Optional<Decimal> total(Asset asset) {
        return rig().snapshot(Instant.EPOCH).balances().stream()
                .filter(balance -> balance.asset().equals(asset))
                .map(Balance::total)
                .findFirst();
    }
}
