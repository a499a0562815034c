package io.zvt.engine.sim;

import static io.zvt.engine.sim.Orders.buy;
import static io.zvt.engine.sim.Orders.buyUntil;
import static io.zvt.engine.sim.Orders.buying;
import static io.zvt.engine.sim.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.order.OrderType;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Price;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OrderLifeTest {

    private static final AggressorSide SELLER = AggressorSide.SELLER;
    private static final ClientOrderId O = ClientOrderId.of("o");

    private final SimDriver sim = new SimDriver(SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE));

    private static SimDriver delayed(LatencyModel latency) {
        return new SimDriver(
                SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE).latency(latency));
    }

    @Test
    void the_same_order_submitted_twice_exists_once_and_is_answered_the_same() {
        sim.submit("o", buy(1, 100));
        sim.submit("o", buy(1, 100));
        sim.trade(100, 5, SELLER);
        sim.submit("o", buy(1, 100));
        assertThat(sim.take())
                .containsExactly("o accepted", "o accepted", "o filled 1@100", "o accepted", "o filled 1@100");
        assertThat(sim.balance("BTC")).isEqualTo("1000001");
    }

    @Test
    void cancel_ends_a_working_order_once() {
        sim.cancel("o");
        sim.submit("o", buy(1, 100));
        sim.cancel("o");
        sim.cancel("o");
        sim.trade(99, 5, SELLER);
        assertThat(sim.take())
                .containsExactly(
                        "o cancel-rejected UNKNOWN_ORDER",
                        "o accepted",
                        "o canceled asked for",
                        "o cancel-rejected ORDER_NOT_OPEN");
        assertThat(sim.balance("USD")).isEqualTo("1000000");
    }

    @Test
    void fewer_lots_keep_the_place_in_the_queue_and_another_price_does_not() {
        sim.submit("a", buy(5, 100));
        sim.submit("b", buy(5, 100));
        sim.trade(110, 1, SELLER);
        sim.amend("a", buy(2, 100));
        sim.trade(100, 3, SELLER);
        assertThat(sim.takeFills()).containsExactly("a filled 2@100", "b filled 1@100");
        sim.submit("c", buy(2, 100));
        sim.amend("b", buy(9, 100));
        sim.trade(110, 1, SELLER);
        sim.trade(100, 3, SELLER);
        assertThat(sim.takeFills()).containsExactly("c filled 2@100", "b filled 1@100");
    }

    @Test
    void an_amended_price_fills_from_later_data_only() {
        sim.submit("o", buy(1, 100));
        sim.trade(105, 1, SELLER);
        sim.amend("o", buy(1, 106));
        assertThat(sim.takeFills()).isEmpty();
        sim.trade(104, 1, SELLER);
        assertThat(sim.takeFills()).containsExactly("o filled 1@104");
    }

    @Test
    void an_amendment_that_cannot_be_is_refused_and_changes_nothing() {
        sim.submit("o", buy(5, 100));
        sim.submit("behind", buy(5, 100));
        sim.trade(100, 2, SELLER);
        sim.take();
        sim.amend("o", buy(2, 100));
        sim.amend("o", sell(5, 100));
        sim.amend("o", buying(5).limit(Price.of("100.5")).build().terms());
        sim.amend("o", buy(100_000, 100));
        sim.amend("other", buy(1, 100));
        sim.trade(100, 3, SELLER);
        sim.amend("o", buy(9, 100));
        assertThat(sim.take())
                .containsExactly(
                        "o amend-rejected QUANTITY_BELOW_FILLED",
                        "o amend-rejected UNSUPPORTED_AMENDMENT",
                        "o amend-rejected INVALID_ORDER",
                        "o amend-rejected INSUFFICIENT_BALANCE",
                        "other amend-rejected UNKNOWN_ORDER",
                        "o filled 3@100",
                        "o amend-rejected ORDER_NOT_OPEN");
    }

    @Test
    void gtd_expires_when_its_time_comes_and_not_before() {
        Instant expiry = Timestamps.toInstant(10);
        sim.submit("o", buyUntil(1, 100, expiry));
        assertThat(sim.venue.nextDue()).isEqualTo(10);
        sim.venue.advanceTo(9);
        assertThat(sim.take()).containsExactly("o accepted");
        sim.now = 9;
        sim.trade(100, 1, SELLER);
        assertThat(sim.take()).containsExactly("o expired");
        assertThat(sim.venue.nextDue()).isEqualTo(Long.MAX_VALUE);
        sim.submit("late", buyUntil(1, 100, expiry));
        assertThat(sim.take()).containsExactly("late rejected EXPIRE_TIME_IN_PAST");
    }

    @Test
    void what_the_venue_does_not_take_is_refused_with_a_reason() {
        sim.submit(
                "stop",
                buying(1).type(OrderType.STOP, null, Price.of("100")).build().terms());
        sim.submit("tick", buying(1).limit(Price.of("100.5")).build().terms());
        sim.submit("poor", buy(10_001, 100));
        sim.submit("short", sell(1_000_001, 100));
        assertThat(sim.take())
                .containsExactly(
                        "stop rejected UNSUPPORTED_ORDER_TYPE",
                        "tick rejected INVALID_ORDER",
                        "poor rejected INSUFFICIENT_BALANCE",
                        "short rejected INSUFFICIENT_BALANCE");
    }

    @Test
    void an_unprotected_market_buy_that_the_balance_cannot_pay_is_canceled() {
        sim.submit("o", buy(10_001));
        sim.trade(100, 20_000, SELLER);
        assertThat(sim.take()).containsExactly("o accepted", "o canceled INSUFFICIENT_BALANCE");
        assertThat(sim.balance("USD")).isEqualTo("1000000");
    }

    @Test
    void latency_delays_the_answer_and_what_the_order_can_trade_with() {
        SimDriver slow = delayed(LatencyModel.fixed(Duration.ofNanos(10)));
        CompletableFuture<SendOutcome> answer = slow.submit("o", buy(1)).toCompletableFuture();
        assertThat(answer).isNotDone();
        assertThat(slow.venue.nextDue()).isEqualTo(10);
        slow.trade(100, 1, SELLER);
        slow.venue.advanceTo(10);
        assertThat(answer).isDone();
        slow.now = 10;
        slow.trade(101, 1, SELLER);
        assertThat(slow.take()).containsExactly("o accepted", "o filled 1@101");
    }

    @Test
    void a_cancel_never_overtakes_its_order_and_delays_follow_from_the_seed() {
        LatencyModel random = LatencyModel.between(Duration.ZERO, Duration.ofSeconds(1), 7);
        for (int i = 0; i < 100; i++) {
            SimDriver slow = delayed(random);
            slow.submit("o" + i, buy(1, 100));
            slow.cancel("o" + i);
            long due = random.nanos(ClientOrderId.of("o" + i), 0);
            assertThat(due).isBetween(0L, 1_000_000_000L);
            slow.venue.advanceTo(2_000_000_000L);
            assertThat(slow.take()).containsExactly("o" + i + " accepted", "o" + i + " canceled asked for");
        }
    }

    @Test
    void an_order_that_arrives_after_its_time_is_refused_and_one_that_is_late_already_is_not_sent() {
        SimDriver slow = delayed(LatencyModel.fixed(Duration.ofNanos(10)));
        slow.notAfter = Timestamps.toInstant(5);
        slow.submit("o", buy(1));
        slow.venue.advanceTo(20);
        assertThat(slow.take()).containsExactly("o rejected RECEIVE_WINDOW");
        assertThat(slow.submit("p", buy(1)).toCompletableFuture().join()).isInstanceOf(NotSent.class);
    }

    @Test
    void a_query_tells_how_an_order_stands() {
        assertThat(query()).isInstanceOf(Absent.class);
        sim.submit("o", buy(5, 100));
        sim.trade(100, 2, SELLER);
        Found found = (Found) query();
        assertThat(found.status().open()).isTrue();
        assertThat(found.status().filled()).hasToString("2");
        assertThat(found.reports()).extracting(SimDriver::text).containsExactly("o accepted", "o filled 2@100");
    }

    @Test
    void the_oldest_ended_orders_are_forgotten_and_working_ones_never() {
        SimDriver brief = new SimDriver(
                SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE).history(2));
        brief.submit("working", buy(1, 100));
        for (int i = 0; i < 20; i++) {
            brief.submit("o" + i, buy(1, 100));
            brief.cancel("o" + i);
        }
        brief.take();
        brief.cancel("o17");
        brief.cancel("o18");
        brief.cancel("working");
        assertThat(brief.take())
                .containsExactly(
                        "o17 cancel-rejected UNKNOWN_ORDER",
                        "o18 cancel-rejected ORDER_NOT_OPEN",
                        "working canceled asked for");
        assertThat(brief.venue
                        .snapshot(SimDriver.MAIN, Instant.EPOCH)
                        .toCompletableFuture()
                        .join()
                        .reports())
                .hasSizeBetween(8, 16);
    }

    private QueryOutcome query() {
        return sim.venue.query(SimDriver.MAIN, O).toCompletableFuture().join();
    }

    @Test
    void a_closed_venue_goes_on_and_tells_what_happened_when_it_is_connected_again() {
        sim.submit("o", buy(5, 100));
        sim.venue.close();
        sim.venue.close();
        assertThat(query()).isInstanceOf(QueryUnknown.class);
        assertThat(sim.venue.snapshot(SimDriver.MAIN, Instant.EPOCH).toCompletableFuture())
                .isCompletedExceptionally();
        assertThat(sim.submit("p", buy(1)).toCompletableFuture().join()).isInstanceOf(NotSent.class);
        sim.trade(100, 2, SELLER);
        sim.venue.connect(report -> {});
        assertThat(sim.venue
                        .snapshot(SimDriver.MAIN, Timestamps.toInstant(1))
                        .toCompletableFuture()
                        .join()
                        .reports())
                .extracting(SimDriver::text)
                .containsExactly("o filled 2@100");
    }

    @Test
    void an_answer_on_its_way_is_unknown_when_the_venue_is_closed() {
        SimDriver slow = delayed(LatencyModel.fixed(Duration.ofNanos(10)));
        CompletableFuture<SendOutcome> answer = slow.submit("o", buy(1)).toCompletableFuture();
        slow.venue.close();
        assertThat(answer.join()).isInstanceOf(Unknown.class);
        slow.venue.advanceTo(10);
        slow.venue.connect(report -> {});
        assertThat(slow.venue.query(SimDriver.MAIN, O).toCompletableFuture().join())
                .isInstanceOf(Found.class);
    }
}
