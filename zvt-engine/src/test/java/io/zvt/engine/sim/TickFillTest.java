package io.zvt.engine.sim;

import static io.zvt.engine.sim.Orders.buy;
import static io.zvt.engine.sim.Orders.postOnlyBuy;
import static io.zvt.engine.sim.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.data.DataKind;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.BookSide;
import io.zvt.core.market.OrderBook;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.value.Price;
import org.junit.jupiter.api.Test;

class TickFillTest {

    private static final AggressorSide SELLER = AggressorSide.SELLER;
    private static final AggressorSide BUYER = AggressorSide.BUYER;
    private static final long[] NONE = {};

    private final SimDriver sim = new SimDriver(SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE));

    @Test
    void a_market_order_takes_the_next_trades_until_it_is_filled() {
        sim.trade(99, 50, BUYER);
        sim.submit("o", buy(10));
        sim.trade(100, 4, SELLER);
        sim.trade(101, 50, BUYER);
        assertThat(sim.takeFills()).containsExactly("o filled 4@100", "o filled 6@101");
    }

    @Test
    void bars_do_not_fill_where_ticks_do() {
        sim.submit("o", buy(1));
        sim.bar(100, 110, 90, 100);
        assertThat(sim.takeFills()).isEmpty();
    }

    @Test
    void the_quantity_of_a_trade_is_shared_by_price_and_then_time() {
        sim.submit("first-100", buy(3, 100));
        sim.submit("second-100", buy(3, 100));
        sim.submit("first-101", buy(3, 101));
        sim.trade(102, 9, SELLER);
        sim.trade(100, 7, SELLER);
        assertThat(sim.takeFills())
                .containsExactly("first-101 filled 3@101", "first-100 filled 3@100", "second-100 filled 1@100");
        sim.trade(100, 1, SELLER);
        assertThat(sim.takeFills()).containsExactly("second-100 filled 1@100");
    }

    @Test
    void a_trade_fills_resting_orders_of_the_side_that_did_not_take() {
        sim.submit("buy", buy(1, 100));
        sim.submit("sell", sell(1, 105));
        sim.trade(102, 1, SELLER);
        sim.trade(99, 5, BUYER);
        sim.trade(106, 5, SELLER);
        assertThat(sim.takeFills()).isEmpty();
        sim.trade(100, 5, SELLER);
        sim.trade(105, 5, BUYER);
        assertThat(sim.takeFills()).containsExactly("buy filled 1@100", "sell filled 1@105");
    }

    @Test
    void a_limit_that_the_market_has_passed_takes_at_the_market_price_first_and_makes_at_its_limit_later() {
        sim.submit("taker", buy(2, 105));
        sim.trade(100, 1, BUYER);
        sim.trade(100, 5, SELLER);
        assertThat(sim.takeFills()).containsExactly("taker filled 1@100", "taker filled 1@105");
    }

    @Test
    void a_quote_fills_up_to_its_size_and_what_was_taken_stays_taken_while_the_size_shows_the_same() {
        sim.submit("a", buy(30));
        sim.quote(99, 100, 101, 100);
        sim.submit("b", buy(50));
        sim.quote(99, 100, 101, 100);
        sim.submit("c", buy(50));
        sim.quote(99, 100, 101, 100);
        assertThat(sim.takeFills()).containsExactly("a filled 30@101", "b filled 50@101", "c filled 20@101");
        sim.quote(99, 100, 101, 120);
        sim.submit("d", buy(200));
        sim.quote(99, 100, 101, 120);
        assertThat(sim.takeFills()).containsExactly("c filled 30@101", "d filled 90@101");
    }

    @Test
    void a_price_that_is_gone_for_a_while_shows_fresh_liquidity_also_if_no_order_worked_then() {
        sim.submit("a", buy(30));
        sim.quote(99, 100, 101, 30);
        sim.quote(99, 100, 102, 30);
        sim.quote(99, 100, 101, 30);
        sim.submit("b", buy(30));
        sim.quote(99, 100, 101, 30);
        assertThat(sim.takeFills()).containsExactly("a filled 30@101", "b filled 30@101");
    }

    @Test
    void quote_sizes_are_ignored_where_the_builder_says_so() {
        SimDriver whole = new SimDriver(
                SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE).quoteSizes(false));
        whole.submit("o", buy(500));
        whole.quote(99, 1, 101, 1);
        assertThat(whole.takeFills()).containsExactly("o filled 500@101");
    }

    @Test
    void a_quote_that_reaches_a_resting_limit_fills_it_at_the_limit() {
        sim.submit("buy", buy(5, 100));
        sim.quote(99, 10, 101, 10);
        sim.quote(97, 10, 98, 3);
        assertThat(sim.takeFills()).containsExactly("buy filled 3@100");
    }

    @Test
    void a_market_order_walks_the_levels_of_a_book() {
        sim.submit("buy", buy(10));
        sim.submit("sell", sell(6));
        sim.book(new long[] {99, 4, 98, 1}, new long[] {101, 3, 102, 4, 105, 50});
        assertThat(sim.takeFills())
                .containsExactly(
                        "buy filled 3@101",
                        "buy filled 4@102",
                        "buy filled 3@105",
                        "sell filled 4@99",
                        "sell filled 1@98");
        sim.book(new long[] {97, 50}, NONE);
        assertThat(sim.takeFills()).containsExactly("sell filled 1@97");
    }

    @Test
    void a_taking_limit_order_walks_a_book_to_its_limit_and_rests_there() {
        sim.submit("buy", buy(10, 102));
        sim.book(NONE, new long[] {101, 3, 102, 4, 105, 50});
        assertThat(sim.takeFills()).containsExactly("buy filled 3@101", "buy filled 4@102");
        sim.book(NONE, new long[] {100, 1, 101, 9});
        assertThat(sim.takeFills()).containsExactly("buy filled 3@102");
    }

    @Test
    void what_was_taken_from_a_level_of_a_book_stays_taken() {
        sim.submit("a", buy(4));
        sim.book(NONE, new long[] {101, 3, 102, 4});
        sim.submit("b", buy(9));
        sim.book(NONE, new long[] {101, 3, 102, 4, 103, 2});
        assertThat(sim.takeFills())
                .containsExactly("a filled 3@101", "a filled 1@102", "b filled 3@102", "b filled 2@103");
    }

    @Test
    void fok_is_filled_whole_or_not_at_all_and_ioc_leaves_nothing() {
        sim.submit("fok-10", buy(10, 102, TimeInForce.FOK));
        sim.submit("ioc-10", buy(10, 102, TimeInForce.IOC));
        sim.submit("fok-market", buy(10, TimeInForce.FOK));
        sim.submit("ioc-market", buy(3, TimeInForce.IOC));
        sim.take();
        sim.book(NONE, new long[] {101, 5, 102, 4});
        assertThat(sim.take())
                .containsExactly(
                        "ioc-market filled 3@101",
                        "ioc-10 filled 2@101",
                        "ioc-10 filled 4@102",
                        "fok-10 canceled FOK",
                        "ioc-10 canceled IOC",
                        "fok-market canceled FOK");
        sim.submit("fok-9", buy(9, 102, TimeInForce.FOK));
        sim.book(NONE, new long[] {100, 5, 102, 9});
        assertThat(sim.takeFills()).containsExactly("fok-9 filled 5@100", "fok-9 filled 4@102");
    }

    @Test
    void post_only_is_canceled_where_it_would_take() {
        sim.submit("takes", postOnlyBuy(1, 101));
        sim.submit("makes", postOnlyBuy(1, 100));
        sim.take();
        sim.quote(99, 1, 101, 1);
        sim.trade(100, 1, SELLER);
        assertThat(sim.take()).containsExactly("takes canceled POST_ONLY", "makes filled 1@100");
    }

    @Test
    void prices_between_two_ticks_are_rounded_against_the_order_and_sizes_between_two_lots_down() {
        Instrument half = Instrument.spot("BTC/USD").tick("0.5").step("0.1").build();
        SimDriver fine = new SimDriver(SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE), half);
        Series series = new Series(half.id(), "fine", 3, 3);
        fine.submit("buy", buy(1));
        fine.feed(new Trade(series, 1, 1, 100_001, 250, BUYER));
        fine.submit("sell", sell(1));
        fine.feed(new Trade(series, 2, 2, 100_499, 5_000, BUYER));
        assertThat(fine.takeFills())
                .containsExactly("buy filled 0.2@100.5", "buy filled 0.8@100.5", "sell filled 1@100");
    }

    @Test
    void a_market_buy_walks_to_its_protection_and_the_rest_is_canceled() {
        sim.worstPrice = Price.of("1002");
        sim.submit("o", buy(10));
        sim.book(NONE, new long[] {1001, 3, 1002, 4, 1003, 9});
        assertThat(sim.take())
                .containsExactly("o accepted", "o filled 3@1001", "o filled 4@1002", "o canceled PROTECTION");
        assertThat(sim.balance("USD")).isEqualTo("992989");
    }

    @Test
    void levels_that_fall_on_one_tick_are_one_level_that_is_used_once() {
        Instrument coarse = Instrument.spot("BTC/USD").tick("1").step("1").build();
        SimDriver fine = new SimDriver(SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE), coarse);
        Series series = new Series(coarse.id(), "fine", 1, 0);
        BookSide asks = new BookSide(new long[] {1001, 1009, 1011}, new long[] {2, 3, 4});
        fine.submit("a", buy(4));
        fine.feed(new OrderBook(series, 1, 1, new BookSide(NONE, NONE), asks));
        fine.submit("b", buy(4));
        fine.feed(new OrderBook(series, 2, 2, new BookSide(NONE, NONE), asks));
        assertThat(fine.takeFills()).containsExactly("a filled 4@101", "b filled 1@101", "b filled 3@102");
    }

    @Test
    void the_kinds_of_data_that_match_can_be_named() {
        SimDriver named = new SimDriver(SimulatedVenue.builder().matchOn(DataKind.QUOTES));
        named.submit("o", buy(1));
        named.trade(100, 1, BUYER);
        named.bar(100, 100, 100, 100);
        assertThat(named.takeFills()).isEmpty();
        named.quote(99, 1, 101, 1);
        assertThat(named.takeFills()).containsExactly("o filled 1@101");
    }
}
