package io.zvt.engine.order;

import static io.zvt.engine.order.Reports.BTC_USD;
import static io.zvt.engine.order.Reports.accepted;
import static io.zvt.engine.order.Reports.bought;
import static io.zvt.engine.order.Reports.buy;
import static io.zvt.engine.order.Reports.canceled;
import static io.zvt.engine.order.Reports.expired;
import static io.zvt.engine.order.Reports.marketBuy;
import static io.zvt.engine.order.Reports.marketSell;
import static io.zvt.engine.order.Reports.rejected;
import static io.zvt.engine.order.Reports.sell;
import static io.zvt.engine.order.Reports.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.event.OrderValidated;
import io.zvt.core.event.RejectedBy;
import io.zvt.core.event.TradingStateChanged;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.OrderFlag;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.risk.TradingState;
import io.zvt.core.risk.Verdict;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.NotSent;
import io.zvt.engine.config.AccountConfig;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What risk management reserves, gives back and refuses on the way of an order. */
class RiskPathTest {

    private final ScriptedVenue venue = new ScriptedVenue();
    private final TestEngine engine = new TestEngine(config());

    private TestEngine.Config config() {
        TestEngine.Config config = new TestEngine.Config();
        config.instruments = List.of(
                Instrument.spot("BTC/USD").step("0.01").takerFee("0.001").build(),
                Instrument.spot("ETH/USD")
                        .step("0.5")
                        .tick("0.1")
                        .minQuantity("1")
                        .maxQuantity("50")
                        .minNotional("20")
                        .build());
        config.account = new AccountConfig(TestEngine.MAIN)
                .deposit("scripted", "USD", "10000")
                .deposit("scripted", "BTC", "30")
                .deposit("scripted", "ETH", "1000")
                .maxPosition("BTC/USD", "20");
        config.venue = venue;
        return config;
    }

    /** What the order was refused for; it was not sent, and nothing is reserved for it. */
    private List<Verdict> violations(String order) {
        assertThat(engine.order(order).status()).isEqualTo(OrderStatus.DENIED);
        assertThat(engine.entry(order).reserved()).isNull();
        assertThat(venue.submissions)
                .noneMatch(sent -> sent.order().clientOrderId().value().equals(order));
        assertThat(engine.runtime.stopCause()).isNull();
        OrderRejected event = engine.last(OrderRejected.class);
        assertThat(event.order().clientOrderId().value()).isEqualTo(order);
        assertThat(event.by()).isEqualTo(RejectedBy.RISK);
        return event.violations();
    }

    private static OrderRequest eth(String quantity, String limit) {
        return OrderRequest.buy(InstrumentId.of("ETH/USD"), Quantity.of(quantity))
                .limit(Price.of(limit))
                .build();
    }

    private void state(TradingState to) {
        engine.record(new TradingStateChanged(
                "main", engine.account().tradingState(), to, "operator", "test", to == TradingState.HALTED));
    }

    @Test
    void a_market_buy_reserves_the_protected_reference_and_the_taker_fee() {
        engine.trade("BTC/USD", 10_000);
        engine.place("o", marketBuy("2"));
        assertThat(engine.last(OrderValidated.class).reserved().amount()).isEqualTo(Decimal.of("210.21"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("210.21"));
    }

    @Test
    void a_market_buy_without_a_reference_is_refused() {
        engine.place("o", marketBuy("2"));
        assertThat(violations("o")).extracting(Verdict::check).containsExactly("NO_REFERENCE_PRICE");
    }

    @Test
    void a_market_buy_with_a_stale_reference_is_refused_and_one_just_fresh_is_not() {
        engine.trade("BTC/USD", 10_000);
        engine.advance(Duration.ofDays(1));
        engine.place("fresh", marketBuy("1"));
        assertThat(engine.order("fresh").status()).isEqualTo(OrderStatus.SUBMITTED);
        engine.advance(Duration.ofNanos(1));
        engine.place("stale", marketBuy("1"));
        assertThat(violations("stale")).extracting(Verdict::check).containsExactly("NO_REFERENCE_PRICE");
    }

    @Test
    void a_market_sell_needs_no_reference_and_reserves_what_it_sells() {
        engine.place("o", marketSell("2.5"));
        assertThat(engine.reserved("BTC")).isEqualTo(Decimal.of("2.5"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
    }

    @Test
    void a_limit_buy_reserves_its_limit_and_the_taker_fee() {
        engine.place("o", buy("3", "101"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("303.303"));
    }

    @Test
    void a_stop_buy_reserves_its_trigger_with_the_protection() {
        engine.place(
                "o",
                OrderRequest.buy(BTC_USD, Quantity.of("1"))
                        .type(OrderType.STOP, null, Price.of("200"))
                        .build());
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("210.21"));
    }

    @Test
    void every_ending_gives_back_what_is_left() {
        engine.place("canceled", buy("1", "100"));
        engine.place("expired", buy("1", "100"));
        engine.place("rejected", buy("1", "100"));
        engine.place("filled", buy("1", "100"));
        venue.onSubmit = order -> ScriptedVenue.answer(new NotSent("no line"));
        engine.place("failed", buy("1", "100"));
        assertThat(engine.order("failed").status()).isEqualTo(OrderStatus.FAILED);
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("400.4"));
        venue.push(canceled("canceled"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("300.3"));
        venue.push(expired("expired"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("200.2"));
        venue.push(rejected("rejected", false));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("100.1"));
        venue.push(bought("filled", "t-1", "1", "100"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
    }

    @Test
    void a_partial_fill_gives_back_its_share_and_a_better_price_is_free_again() {
        engine.place("o", buy("3", "100"));
        venue.push(bought("o", "t-1", "1", "60"));
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("9940"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("200.2"));
    }

    @Test
    void a_partial_fill_of_a_sell_gives_back_exactly_what_was_sold() {
        engine.place("o", sell("1", "100"));
        venue.push(sold("o", "t-1", "0.3", "100"));
        assertThat(engine.reserved("BTC")).isEqualTo(Decimal.of("0.7"));
        assertThat(engine.total("BTC")).isEqualTo(Decimal.of("29.7"));
    }

    @Test
    void what_is_reserved_cannot_be_spent_twice() {
        engine.place("first", buy("10", "900"));
        engine.place("second", buy("10", "150"));
        assertThat(violations("second")).singleElement().satisfies(verdict -> {
            assertThat(verdict.check()).isEqualTo("AVAILABLE_BALANCE");
            assertThat(verdict.limit()).isEqualTo(Decimal.of("991"));
            assertThat(verdict.observed()).isEqualTo(Decimal.of("1501.5"));
        });
    }

    @Test
    void every_violated_limit_is_told_with_its_rule_and_the_value_observed() {
        engine.place("o", eth("0.7", "10.05"));
        assertThat(violations("o"))
                .extracting(verdict -> verdict.check() + " " + verdict.limit() + " " + verdict.observed())
                .containsExactly(
                        "PRICE_TICK 0.1 10.05",
                        "QUANTITY_STEP 0.5 0.7",
                        "QUANTITY_BELOW_MINIMUM 1 0.7",
                        "NOTIONAL_BELOW_MINIMUM 20 7.035");
        assertThat(violations("o"))
                .allSatisfy(verdict -> assertThat(verdict.detail()).isNotBlank());
        engine.place("big", eth("50.5", "10"));
        assertThat(violations("big"))
                .extracting(verdict -> verdict.check() + " " + verdict.limit() + " " + verdict.observed())
                .containsExactly("QUANTITY_EXCEEDS_MAXIMUM 50 50.5");
    }

    @Test
    void a_trigger_price_between_two_ticks_is_refused() {
        engine.place(
                "o",
                OrderRequest.buy(BTC_USD, Quantity.of("1"))
                        .type(OrderType.STOP_LIMIT, Price.of("100"), Price.of("99.995"))
                        .build());
        assertThat(violations("o")).extracting(Verdict::check).containsExactly("TRIGGER_PRICE_TICK");
    }

    @Test
    void what_the_venue_cannot_do_is_refused() {
        engine.place(
                "o",
                OrderRequest.buy(BTC_USD, Quantity.of("1"))
                        .type(OrderType.TAKE_PROFIT_LIMIT, Price.of("100"), Price.of("99"))
                        .timeInForce(TimeInForce.FOK)
                        .build());
        assertThat(violations("o"))
                .extracting(Verdict::check)
                .containsExactly("UNSUPPORTED_ORDER_TYPE", "UNSUPPORTED_TIME_IN_FORCE");
    }

    @Test
    void an_unknown_instrument_is_refused_by_an_event_and_the_engine_goes_on() {
        engine.place(
                "o",
                OrderRequest.buy(InstrumentId.of("DOGE/USD"), Quantity.of("1")).build());
        assertThat(violations("o")).extracting(Verdict::check).containsExactly("INSTRUMENT_NOT_FOUND");
        engine.place("next", buy("1", "100"));
        assertThat(engine.order("next").status()).isEqualTo(OrderStatus.SUBMITTED);
    }

    @Test
    void an_expiry_that_is_not_in_the_future_is_refused() {
        OrderRequest late = OrderRequest.buy(BTC_USD, Quantity.of("1"))
                .limit(Price.of("100"))
                .goodTill(TestEngine.START)
                .build();
        engine.place("o", late);
        assertThat(violations("o")).extracting(Verdict::check).containsExactly("EXPIRE_TIME_IN_PAST");
    }

    @Test
    void terms_that_make_no_sense_never_become_an_order() {
        assertThatThrownBy(() -> buy("0", "100"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("quantity");
        assertThatThrownBy(() -> Quantity.of("-1")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> buy("1", "0"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("limitPrice");
        assertThatThrownBy(() -> OrderRequest.buy(BTC_USD, Quantity.of("1"))
                        .type(OrderType.LIMIT, null, null)
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("limitPrice");
    }

    @Test
    void the_position_limit_counts_working_orders_at_their_worst() {
        engine.place("filled", buy("5", "100"));
        venue.push(bought("filled", "t-1", "5", "100"));
        engine.place("working", buy("10", "100"));
        venue.push(bought("working", "t-2", "4", "100"));
        engine.place("fits", buy("5", "100"));
        assertThat(engine.order("fits").status()).isEqualTo(OrderStatus.SUBMITTED);
        engine.place("o", buy("0.01", "100"));
        assertThat(violations("o")).singleElement().satisfies(verdict -> {
            assertThat(verdict.check()).isEqualTo("MAX_POSITION");
            assertThat(verdict.limit()).isEqualTo(Decimal.of(20));
            assertThat(verdict.observed()).isEqualTo(Decimal.of("20.01"));
        });
        venue.push(canceled("fits"));
        engine.place("again", buy("5", "100"));
        assertThat(engine.order("again").status()).isEqualTo(OrderStatus.SUBMITTED);
    }

    @Test
    void the_position_limit_holds_for_the_short_side_too() {
        engine.place("o", sell("20.01", "100"));
        assertThat(violations("o")).extracting(Verdict::check).containsExactly("MAX_POSITION");
        engine.place("fits", sell("20", "100"));
        assertThat(engine.order("fits").status()).isEqualTo(OrderStatus.SUBMITTED);
    }

    @Test
    void the_position_limit_counts_an_amendment_under_way() {
        engine.place("o", buy("10", "100"));
        venue.push(accepted("o"));
        engine.amend("o", Amendment.quantity(Quantity.of("16")));
        engine.place("next", buy("5", "100"));
        assertThat(violations("next"))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.observed()).isEqualTo(Decimal.of(21)));
    }

    @Test
    void halted_takes_no_order_and_no_amendment_but_cancels_go_through() {
        engine.place("o", buy("1", "100"));
        venue.push(accepted("o"));
        state(TradingState.HALTED);
        engine.place("next", sell("1", "100"));
        assertThat(violations("next")).extracting(Verdict::check).containsExactly("TRADING_HALTED");
        engine.amend("o", Amendment.quantity(Quantity.of("0.5")));
        assertThat(venue.amends).isEmpty();
        assertThat(engine.flow("o")).endsWith("order.amend_requested", "order.amend_rejected");
        engine.cancel("o");
        assertThat(venue.cancels).hasSize(1);
    }

    @Test
    void reducing_takes_only_what_shrinks_the_position_without_turning_it() {
        state(TradingState.REDUCING);
        engine.place("from-flat", sell("1", "100"));
        assertThat(violations("from-flat")).extracting(Verdict::check).containsExactly("TRADING_STATE_REDUCING");
        state(TradingState.ACTIVE);
        engine.place("long", buy("5", "100"));
        venue.push(bought("long", "t-1", "5", "100"));
        state(TradingState.REDUCING);
        engine.place("more", buy("1", "100"));
        assertThat(violations("more")).extracting(Verdict::check).containsExactly("TRADING_STATE_REDUCING");
        engine.place("flip", sell("5.01", "100"));
        assertThat(violations("flip")).extracting(Verdict::check).containsExactly("TRADING_STATE_REDUCING");
        engine.place("part", sell("3", "100"));
        engine.place("rest", sell("2", "100"));
        assertThat(engine.order("part").status()).isEqualTo(OrderStatus.SUBMITTED);
        assertThat(engine.order("rest").status()).isEqualTo(OrderStatus.SUBMITTED);
        engine.place("too-much", sell("0.01", "100"));
        assertThat(violations("too-much")).singleElement().satisfies(verdict -> {
            assertThat(verdict.limit()).isEqualTo(Decimal.of(5));
            assertThat(verdict.observed()).isEqualTo(Decimal.of("5.01"));
        });
    }

    @Test
    void reducing_holds_for_a_short_position_and_for_amendments() {
        engine.place("short", sell("5", "100"));
        venue.push(sold("short", "t-1", "5", "100"));
        state(TradingState.REDUCING);
        engine.place("o", buy("4", "100"));
        venue.push(accepted("o"));
        engine.amend("o", Amendment.quantity(Quantity.of("5")));
        assertThat(venue.amends).hasSize(1);
        venue.push(Reports.amended("o", engine.order("o").pendingTerms().orElseThrow()));
        engine.amend("o", Amendment.quantity(Quantity.of("5.01")));
        assertThat(venue.amends).hasSize(1);
        assertThat(engine.order("o").terms().quantity()).isEqualTo(Quantity.of("5"));
    }

    @Test
    void a_reduce_only_order_must_shrink_the_position() {
        OrderRequest reduce = OrderRequest.sell(BTC_USD, Quantity.of("1"))
                .limit(Price.of("100"))
                .flag(OrderFlag.REDUCE_ONLY)
                .build();
        engine.place("o", reduce);
        assertThat(violations("o")).extracting(Verdict::check).containsExactly("REDUCE_ONLY_WOULD_INCREASE_POSITION");
    }
}
