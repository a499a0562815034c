package io.zvt.engine.sim;

import static io.zvt.engine.sim.Orders.buy;
import static io.zvt.engine.sim.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Ohlc;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.value.Price;
import org.junit.jupiter.api.Test;

class BarFillTest {

    private final SimDriver next = new SimDriver(SimulatedVenue.builder());

    private static SimDriver with(FillPolicy policy) {
        return new SimDriver(SimulatedVenue.builder().fillPolicy(policy));
    }

    @Test
    void a_market_order_fills_at_the_open_of_the_next_bar() {
        next.bar(100, 110, 90, 105);
        next.submit("o", buy(2));
        assertThat(next.take()).containsExactly("o accepted");
        next.bar(107, 120, 95, 111);
        assertThat(next.take()).containsExactly("o filled 2@107");
        assertThat(next.balance("USD")).isEqualTo("999786");
        assertThat(next.balance("BTC")).isEqualTo("1000002");
    }

    @Test
    void a_bar_that_began_before_the_order_came_fills_nothing_though_it_ends_later() {
        next.bar(100, 110, 90, 105);
        long start = next.now;
        next.venue.advanceTo(start + 1);
        next.submit("market", buy(1));
        next.submit("limit", buy(1, 100));
        next.feed(next.bar(start, start + SimDriver.MINUTE, new Ohlc(104, 120, 80, 111), 10));
        assertThat(next.takeFills()).isEmpty();
        next.bar(99, 99, 99, 99);
        assertThat(next.takeFills()).containsExactly("market filled 1@99", "limit filled 1@99");
    }

    @Test
    void a_longer_bar_that_arrives_later_does_not_fill_from_before_the_order() {
        next.submit("o", buy(1, 100));
        next.bar(110, 115, 105, 112);
        long start = next.now;
        next.bar(112, 113, 111, 112);
        next.submit("late", buy(1, 108));
        next.feed(next.bar(start, next.now, new Ohlc(109, 120, 101, 112), 10));
        assertThat(next.takeFills()).isEmpty();
        next.bar(109, 110, 107, 109);
        assertThat(next.takeFills()).containsExactly("late filled 1@108");
    }

    @Test
    void a_limit_order_fills_at_its_limit_when_the_bar_trades_through_it() {
        next.submit("buy", buy(1, 95));
        next.submit("sell", sell(1, 115));
        next.bar(100, 115, 95, 105);
        assertThat(next.takeFills()).isEmpty();
        next.bar(105, 116, 94, 105);
        assertThat(next.takeFills()).containsExactly("buy filled 1@95", "sell filled 1@115");
    }

    @Test
    void touching_fills_where_the_builder_says_so() {
        SimDriver touch = new SimDriver(SimulatedVenue.builder().limitFill(LimitFill.TOUCH));
        touch.submit("buy", buy(1, 95));
        touch.submit("sell", sell(1, 115));
        touch.bar(100, 115, 95, 105);
        assertThat(touch.takeFills()).containsExactly("buy filled 1@95", "sell filled 1@115");
    }

    @Test
    void a_gap_beyond_a_resting_limit_fills_at_the_better_open() {
        next.submit("buy", buy(1, 95));
        next.submit("sell", sell(1, 115));
        next.bar(100, 101, 99, 100);
        next.bar(90, 92, 89, 91);
        assertThat(next.takeFills()).containsExactly("buy filled 1@90");
        next.bar(120, 121, 118, 119);
        assertThat(next.takeFills()).containsExactly("sell filled 1@120");
    }

    @Test
    void the_same_close_fills_only_what_was_decided_as_the_bar_closed() {
        SimDriver same = with(FillPolicy.SAME_CLOSE);
        same.bar(100, 110, 90, 105);
        same.submit("elsewhere", buy(1));
        same.atClose = true;
        same.submit("on-bar", buy(1));
        same.submit("reached", buy(1, 106));
        same.submit("unreached", sell(1, 106));
        assertThat(same.takeFills()).containsExactly("on-bar filled 1@105", "reached filled 1@105");
        same.bar(107, 108, 104, 106);
        assertThat(same.takeFills()).containsExactly("elsewhere filled 1@107", "unreached filled 1@107");
    }

    @Test
    void the_same_close_is_not_that_of_an_older_bar() {
        SimDriver same = with(FillPolicy.SAME_CLOSE);
        same.bar(100, 110, 90, 105);
        same.now += SimDriver.MINUTE;
        same.venue.advanceTo(same.now);
        same.atClose = true;
        same.submit("o", buy(1));
        assertThat(same.takeFills()).isEmpty();
        same.bar(107, 108, 104, 106);
        assertThat(same.takeFills()).containsExactly("o filled 1@107");
    }

    @Test
    void without_bars_in_the_feed_the_next_trade_is_the_next_open() {
        next.submit("tick", buy(1));
        next.trade(103, 5, AggressorSide.BUYER);
        assertThat(next.takeFills()).containsExactly("tick filled 1@103");
        next.bar(100, 110, 90, 105);
        next.submit("bar", buy(1));
        next.trade(103, 5, AggressorSide.BUYER);
        assertThat(next.takeFills()).isEmpty();
        next.bar(101, 110, 90, 105);
        assertThat(next.takeFills()).containsExactly("bar filled 1@101");
    }

    @Test
    void ioc_and_fok_are_filled_at_the_next_open_or_canceled() {
        next.submit("reached", buy(1, 101, TimeInForce.IOC));
        next.submit("unreached", buy(1, 99, TimeInForce.IOC));
        next.submit("whole", buy(1, 101, TimeInForce.FOK));
        next.submit("none", buy(1, 99, TimeInForce.FOK));
        next.take();
        next.bar(100, 110, 90, 105);
        assertThat(next.take())
                .containsExactly(
                        "reached filled 1@100", "whole filled 1@100", "unreached canceled IOC", "none canceled FOK");
    }

    @Test
    void a_market_buy_is_canceled_rather_than_filled_beyond_the_protection() {
        next.worstPrice = Price.of("105.5");
        next.submit("within", buy(1));
        next.submit("beyond", buy(1));
        next.cancel("beyond");
        next.bar(105, 110, 90, 105);
        next.submit("beyond2", buy(1));
        next.bar(106, 110, 90, 105);
        assertThat(next.take())
                .containsExactly(
                        "within accepted",
                        "beyond accepted",
                        "beyond canceled asked for",
                        "within filled 1@105",
                        "beyond2 accepted",
                        "beyond2 canceled PROTECTION");
        assertThat(next.balance("USD")).isEqualTo("999895");
    }

    @Test
    void slippage_is_against_the_order_and_stops_at_limit_and_protection() {
        SimDriver slipping = new SimDriver(SimulatedVenue.builder().slippage(SlippageModel.fixedTicks(3)));
        slipping.submit("buy", buy(1));
        slipping.submit("sell", sell(1));
        slipping.submit("limit", buy(1, 102));
        slipping.worstPrice = Price.of("101");
        slipping.submit("protected", buy(1));
        slipping.bar(100, 110, 90, 105);
        assertThat(slipping.takeFills())
                .containsExactly(
                        "buy filled 1@103", "sell filled 1@97", "protected filled 1@101", "limit filled 1@102");
    }

    @Test
    void a_fraction_of_the_price_slips_by_whole_ticks_rounded_up() {
        SimDriver slipping = new SimDriver(SimulatedVenue.builder().slippage(SlippageModel.fractionOfPrice("0.0101")));
        slipping.submit("buy", buy(1));
        slipping.bar(100, 110, 90, 105);
        assertThat(slipping.takeFills()).containsExactly("buy filled 1@102");
    }

    @Test
    void all_orders_together_get_no_more_of_a_bar_than_their_share() {
        SimDriver sharing = new SimDriver(SimulatedVenue.builder().barParticipation("0.1"));
        sharing.submit("first", buy(60));
        sharing.submit("second", buy(60));
        sharing.bar(100, 110, 90, 105, 1_000);
        assertThat(sharing.takeFills()).containsExactly("first filled 60@100", "second filled 40@100");
        sharing.bar(101, 110, 90, 105, 100);
        assertThat(sharing.takeFills()).containsExactly("second filled 10@101");
    }
}
