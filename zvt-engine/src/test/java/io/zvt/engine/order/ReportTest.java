package io.zvt.engine.order;

import static io.zvt.engine.order.Reports.accepted;
import static io.zvt.engine.order.Reports.bought;
import static io.zvt.engine.order.Reports.buy;
import static io.zvt.engine.order.Reports.canceled;
import static io.zvt.engine.order.Reports.expired;
import static io.zvt.engine.order.Reports.filled;
import static io.zvt.engine.order.Reports.marketBuy;
import static io.zvt.engine.order.Reports.rejected;
import static io.zvt.engine.order.Reports.sell;
import static io.zvt.engine.order.Reports.sold;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.event.RejectedBy;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.instrument.FeeAsset;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.Side;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.engine.config.AccountConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports that come late, twice, out of order, or that contradict what is known. */
class ReportTest {

    private final ScriptedVenue venue = new ScriptedVenue();
    private TestEngine engine = new TestEngine(config());

    private TestEngine.Config config() {
        TestEngine.Config config = new TestEngine.Config();
        config.venue = venue;
        config.account = new AccountConfig(TestEngine.MAIN)
                .deposit("scripted", "USD", "1000")
                .deposit("scripted", "BTC", "5");
        return config;
    }

    private void working(String order) {
        engine.place(order, buy("4", "100"));
        venue.push(accepted(order));
    }

    @Test
    void a_fill_before_the_accept_is_booked_and_the_accept_adds_the_id() {
        engine.place("o", buy("4", "100"));
        venue.push(bought("o", "t-1", "1", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        venue.push(accepted("o"));
        assertThat(engine.order("o").venueOrderId()).contains(VenueOrderId.of("v-o"));
        venue.push(bought("o", "t-2", "3", "100"));
        venue.push(accepted("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void a_fill_after_the_cancel_is_booked_and_nothing_is_reserved_again() {
        working("o");
        venue.push(canceled("o"));
        venue.push(bought("o", "t-1", "1", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(engine.order("o").filled()).isEqualTo(Quantity.of("1"));
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("900"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
        assertThat(engine.alerts()).containsExactly("LATE_FILL");
    }

    @Test
    void a_fill_after_the_expiry_that_completes_the_order_makes_it_filled() {
        working("o");
        venue.push(expired("o"));
        venue.push(bought("o", "t-1", "4", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.account().openOrders()).isEmpty();
    }

    @Test
    void a_late_fill_that_costs_more_than_there_is_says_that_the_balance_is_negative() {
        working("first");
        venue.push(canceled("first"));
        engine.place("second", buy("9", "100"));
        venue.push(bought("second", "t-1", "9", "100"));
        venue.push(bought("first", "t-2", "4", "100"));
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("-300"));
        assertThat(engine.alerts()).containsExactly("LATE_FILL", "NEGATIVE_BALANCE");
        venue.push(filled("first", "t-2", Side.BUY, "4", "100", Money.of("0", "USD")));
        assertThat(engine.alerts()).hasSize(2);
    }

    @Test
    void a_fill_beyond_the_protection_is_booked_with_an_alert() {
        engine.trade("BTC/USD", 10_000);
        engine.place("o", marketBuy("2"));
        venue.push(bought("o", "t-1", "1", "105"));
        assertThat(engine.alerts()).isEmpty();
        venue.push(bought("o", "t-2", "1", "105.01"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("789.99"));
        assertThat(engine.alerts()).containsExactly("FILL_BEYOND_PROTECTION");
    }

    @Test
    void a_fill_worse_than_the_limit_is_booked_with_an_alert_on_both_sides() {
        engine.place("buy", buy("1", "100"));
        engine.place("sell", sell("1", "100"));
        venue.push(bought("buy", "t-1", "1", "100.01"));
        venue.push(sold("sell", "t-2", "1", "99.99"));
        assertThat(engine.alerts()).containsExactly("FILL_BEYOND_LIMIT", "FILL_BEYOND_LIMIT");
    }

    @Test
    void a_repeated_fill_is_ignored_and_a_contradictory_one_refused() {
        working("o");
        venue.push(bought("o", "t-1", "1", "100"));
        venue.push(bought("o", "t-1", "1", "100"));
        assertThat(engine.alerts()).isEmpty();
        venue.push(bought("o", "t-1", "1", "101"));
        assertThat(engine.alerts()).containsExactly("FILL_REFUSED");
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("900"));
    }

    @Test
    void a_fill_of_the_wrong_side_is_refused() {
        working("o");
        venue.push(sold("o", "t-1", "1", "100"));
        assertThat(engine.order("o").filled()).isEqualTo(Quantity.ZERO);
        assertThat(engine.alerts()).containsExactly("FILL_REFUSED");
    }

    @Test
    void an_overfill_is_refused_unless_the_policy_books_it() {
        working("o");
        venue.push(bought("o", "t-1", "5", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(engine.alerts()).containsExactly("FILL_REFUSED");
        TestEngine.Config allowing = config();
        allowing.allowOverfills = true;
        engine = new TestEngine(allowing);
        working("o");
        venue.push(bought("o", "t-1", "5", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.order("o").overfill()).isEqualTo(Quantity.of("1"));
        assertThat(engine.total("BTC")).isEqualTo(Decimal.of(10));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
        venue.push(bought("o", "t-2", "1", "100"));
        assertThat(engine.order("o").overfill()).isEqualTo(Quantity.of("2"));
        assertThat(engine.total("BTC")).isEqualTo(Decimal.of(11));
    }

    @Test
    void a_refusal_by_the_venue_says_who_and_why_and_cannot_be_filled() {
        engine.place("o", buy("4", "100"));
        venue.push(rejected("o", false));
        OrderRejected event = engine.last(OrderRejected.class);
        assertThat(event.by()).isEqualTo(RejectedBy.VENUE);
        assertThat(event.venueCode()).isEqualTo("CODE");
        assertThat(event.text()).isEqualTo("text");
        venue.push(bought("o", "t-1", "1", "100"));
        venue.push(accepted("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("1000"));
        assertThat(engine.alerts()).containsExactly("FILL_REFUSED", "ILLEGAL_REPORT");
    }

    @Test
    void a_fill_and_an_accept_on_an_inferred_refusal_are_booked() {
        engine.place("o", buy("4", "100"));
        venue.push(rejected("o", true));
        venue.push(bought("o", "t-1", "1", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.REJECTED);
        venue.push(accepted("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(engine.alerts()).containsExactly("LATE_FILL", "PRESUMED_DEAD_ORDER_LIVES");
    }

    @Test
    void a_refusal_of_a_partly_filled_order_is_not_believed() {
        working("o");
        venue.push(bought("o", "t-1", "1", "100"));
        venue.push(rejected("o", false));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(engine.alerts()).containsExactly("ILLEGAL_REPORT");
    }

    @Test
    void another_id_for_the_same_order_is_not_believed() {
        working("o");
        venue.push(new AcceptedReport(TestEngine.id("o"), TestEngine.START, VenueOrderId.of("v-else")));
        assertThat(engine.order("o").venueOrderId()).contains(VenueOrderId.of("v-o"));
        assertThat(engine.alerts()).containsExactly("ILLEGAL_REPORT");
    }

    @Test
    void a_report_of_an_order_unknown_here_raises_an_alert() {
        venue.push(bought("nobody", "t-1", "1", "100"));
        assertThat(engine.alerts()).containsExactly("REPORT_FOR_UNKNOWN_ORDER");
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("1000"));
    }

    @Test
    void endings_are_told_once_however_often_they_are_repeated() {
        working("o");
        for (int i = 0; i < 3; i++) {
            venue.push(accepted("o"));
            venue.push(bought("o", "t-1", "1", "100"));
            venue.push(canceled("o"));
        }
        assertThat(engine.flow("o")).containsOnlyOnce("order.accepted", "order.executed", "order.canceled");
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void a_flip_is_booked_in_two_legs_that_share_the_fee_exactly() {
        engine.place("open", buy("1", "100"));
        venue.push(bought("open", "t-1", "1", "100"));
        engine.place("flip", sell("3", "110"));
        venue.push(filled("flip", "t-2", Side.SELL, "3", "110", Money.of("1", "USD")));
        List<OrderExecuted> legs = engine.events().stream()
                .map(event -> event.payload())
                .filter(OrderExecuted.class::isInstance)
                .map(OrderExecuted.class::cast)
                .filter(executed -> executed.tradeId().value().equals("t-2"))
                .toList();
        assertThat(legs).extracting(OrderExecuted::leg).containsExactly(FillLeg.CLOSE, FillLeg.OPEN);
        assertThat(legs).extracting(OrderExecuted::quantity).containsExactly(Quantity.of("1"), Quantity.of("2"));
        assertThat(legs)
                .extracting(leg -> leg.fee().amount())
                .containsExactly(Decimal.of("0.333333333333"), Decimal.of("0.666666666667"));
        assertThat(engine.flow("flip"))
                .endsWith("order.executed", "position.updated", "order.executed", "position.updated");
        venue.push(filled("flip", "t-2", Side.SELL, "3", "110", Money.of("1", "USD")));
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void a_flip_whose_fee_is_taken_in_the_base_asset_leaves_the_engine_running() {
        TestEngine.Config config = config();
        config.instruments = List.of(Instrument.spot("BTC/USD")
                .takerFee("0.001")
                .feeAsset(FeeAsset.RECEIVED)
                .build());
        engine = new TestEngine(config);
        engine.place("open", sell("1", "100"));
        venue.push(sold("open", "t-1", "1", "100"));
        engine.place("flip", buy("3", "100"));
        venue.push(filled("flip", "t-2", Side.BUY, "3", "100", Money.of("0.003", "BTC")));
        assertThat(engine.runtime.stopCause()).isNull();
        assertThat(engine.account().net(Reports.BTC_USD, null)).isEqualTo(Decimal.of("1.997"));
        assertThat(engine.total("BTC")).isEqualTo(Decimal.of("6.997"));
    }
}
