package io.zvt.engine.sim;

import static io.zvt.engine.sim.Orders.buy;
import static io.zvt.engine.sim.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.instrument.FeeAsset;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import org.junit.jupiter.api.Test;

/** Worked cases that other systems publish, in the terms of this venue. */
class WorkedCasesTest {

    private static final long[] NONE = {};

    private static SimDriver onTicks(Instrument instrument) {
        return new SimDriver(SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE), instrument);
    }

    /** exchange-core, basic.feature: a moved order takes what it then crosses, at the price that stands there. */
    @Test
    void an_order_moved_through_the_spread_takes_at_the_better_price() {
        SimDriver sim = onTicks(SimDriver.BTC);
        sim.submit("101", sell(7, 1600));
        sim.quote(1500, 1, 1700, 1);
        sim.trade(1600, 2, AggressorSide.BUYER);
        sim.amend("101", sell(7, 1580));
        sim.quote(1583, 4, 1700, 1);
        assertThat(sim.takeFills()).containsExactly("101 filled 2@1600", "101 filled 4@1583");
        assertThat(sim.balance("BTC")).isEqualTo("999994 (1)");
    }

    /** exchange-core, risk.feature: the worst case is deducted at once and comes back with the cancel. */
    @Test
    void the_worst_case_is_held_from_the_acceptance_to_the_cancel() {
        SimDriver sim = new SimDriver(
                SimulatedVenue.builder().deposit("main", "USD", "93000000"),
                Instrument.spot("BTC/USD").tick("1").step("1").multiplier("10").build());
        sim.worstPrice = Price.of("18500");
        sim.submit("bid", buy(500));
        assertThat(sim.balance("USD")).isEqualTo("94000000 (92500000)");
        sim.submit("more", buy(9));
        assertThat(sim.take()).containsExactly("bid accepted", "more rejected INSUFFICIENT_BALANCE");
        sim.cancel("bid");
        assertThat(sim.balance("USD")).isEqualTo("94000000");
    }

    /** nautilus_trader, positions: a commission in the base asset changes what is held, both ways. */
    @Test
    void a_fee_in_the_base_asset_changes_the_quantity_held() {
        SimDriver sim = onTicks(Instrument.spot("BTC/USD")
                .tick("1")
                .step("0.001")
                .takerFee("0.001")
                .feeAsset(FeeAsset.BASE)
                .build());
        sim.submit(
                "buy",
                OrderRequest.buy(sim.instrument.id(), Quantity.of("1")).build().terms());
        sim.quote(100, 5, 101, 5);
        assertThat(sim.balance("BTC")).isEqualTo("1000000.999");
        sim.submit(
                "sell",
                OrderRequest.sell(sim.instrument.id(), Quantity.of("0.999"))
                        .build()
                        .terms());
        sim.quote(100, 5, 101, 5);
        assertThat(sim.balance("BTC")).isEqualTo("999999.999001");
    }

    /** nautilus_trader, backtesting: 100 shown, 30 and 50 taken leave 20; another size shown is fresh. */
    @Test
    void displayed_size_is_used_up_until_it_changes() {
        SimDriver sim = onTicks(SimDriver.BTC);
        long[] asks = {101, 100};
        sim.submit("30", buy(30, 101));
        sim.book(NONE, asks);
        sim.submit("50", buy(50, 101));
        sim.book(NONE, asks);
        sim.submit("all", buy(500, 101));
        sim.book(NONE, asks);
        sim.book(NONE, new long[] {101, 120});
        assertThat(sim.takeFills())
                .containsExactly("30 filled 30@101", "50 filled 50@101", "all filled 20@101", "all filled 120@101");
    }

    /** LEAN, equity fills: a limit is filled only when the low is strictly below it; the gap gives the better open. */
    @Test
    void a_limit_needs_a_low_strictly_below_it() {
        SimDriver sim = new SimDriver(SimulatedVenue.builder());
        sim.submit("o", buy(1, 100));
        sim.bar(102, 103, 100, 102);
        assertThat(sim.takeFills()).isEmpty();
        sim.bar(102, 103, 99, 102);
        assertThat(sim.takeFills()).containsExactly("o filled 1@100");
    }
}
