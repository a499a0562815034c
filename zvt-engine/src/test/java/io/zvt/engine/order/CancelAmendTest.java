package io.zvt.engine.order;

import static io.zvt.engine.order.Reports.accepted;
import static io.zvt.engine.order.Reports.amendRejected;
import static io.zvt.engine.order.Reports.amended;
import static io.zvt.engine.order.Reports.bought;
import static io.zvt.engine.order.Reports.buy;
import static io.zvt.engine.order.Reports.cancelRejected;
import static io.zvt.engine.order.Reports.canceled;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.OrderAmendRejected;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.id.CommandId;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.OrderStatus;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.Sent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cancels and amendments, answered in every way. */
class CancelAmendTest {

    private final ScriptedVenue venue = new ScriptedVenue();
    private final TestEngine engine = new TestEngine(config());

    private TestEngine.Config config() {
        TestEngine.Config config = new TestEngine.Config();
        config.venue = venue;
        return config;
    }

    private void working(String order, String quantity, String limit) {
        engine.place(order, buy(quantity, limit));
        venue.push(accepted(order));
    }

    private OrderTerms wanted(String order) {
        return engine.order(order).pendingTerms().orElseThrow();
    }

    private static Amendment quantity(String value) {
        return Amendment.quantity(Quantity.of(value));
    }

    /** An amendment that cannot even be asked for; what was wrong. */
    private String refused(String order, Amendment amendment) {
        List<String> messages = new ArrayList<>();
        engine.input(() -> {
            try {
                engine.desk().amend(TestEngine.id(order), amendment, "tester");
            } catch (InvalidInputException invalid) {
                messages.add(invalid.getMessage());
            }
        });
        return messages.get(0);
    }

    @Test
    void a_cancel_before_sending_ends_the_order_here() {
        engine.input(() -> {
            var terms = buy("1", "100").terms();
            var ref = new io.zvt.core.order.OrderRef(TestEngine.MAIN, null, TestEngine.id("o"), Reports.BTC_USD, 1);
            engine.desk().place(ref, terms, "tester", null, null);
            engine.desk().cancel(TestEngine.id("o"), "tester", "changed my mind");
        });
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(venue.submissions).isEmpty();
        assertThat(venue.cancels).isEmpty();
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
        assertThat(engine.last(OrderCanceled.class).requestedBy()).isEqualTo("tester");
    }

    @Test
    void a_working_order_ends_when_the_venue_says_so() {
        working("o", "1", "100");
        engine.cancel("o");
        assertThat(engine.order("o").isPendingCancel()).isTrue();
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("100.1"));
        engine.cancel("o");
        assertThat(venue.cancels).hasSize(1);
        venue.push(canceled("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
        venue.push(canceled("o"));
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void a_cancel_after_the_fill_does_nothing() {
        working("o", "1", "100");
        venue.push(bought("o", "t-1", "1", "100"));
        long before = engine.events().size();
        engine.cancel("o");
        assertThat(engine.events()).hasSize((int) before);
        assertThat(venue.cancels).isEmpty();
    }

    @Test
    void a_refused_cancel_leaves_the_order_working_and_it_can_be_asked_for_again() {
        working("o", "1", "100");
        engine.cancel("o");
        venue.push(cancelRejected("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(engine.order("o").isPendingCancel()).isFalse();
        engine.cancel("o");
        assertThat(venue.cancels).hasSize(2);
    }

    @Test
    void a_cancel_that_was_not_sent_is_a_refused_one() {
        working("o", "1", "100");
        venue.onCancel = cancel -> ScriptedVenue.answer(new NotSent("no line"));
        engine.cancel("o");
        assertThat(engine.flow("o")).endsWith("order.cancel_requested", "order.cancel_rejected");
    }

    @Test
    void a_cancel_that_races_with_the_fill_ends_filled() {
        working("o", "1", "100");
        engine.cancel("o");
        venue.push(bought("o", "t-1", "0.4", "100"));
        assertThat(engine.order("o").isPendingCancel()).isTrue();
        venue.push(bought("o", "t-2", "0.6", "100"));
        venue.push(cancelRejected("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void a_cancel_of_an_unknown_order_is_refused_where_it_is_asked() {
        List<String> messages = new ArrayList<>();
        engine.input(() -> {
            try {
                engine.desk().cancel(TestEngine.id("nobody"), "tester", "wanted");
            } catch (InvalidInputException invalid) {
                messages.add(invalid.getMessage());
            }
        });
        assertThat(messages).singleElement().asString().contains("nobody");
    }

    @Test
    void an_amendment_up_reserves_more_at_once_and_keeps_it_when_it_holds() {
        working("o", "10", "100");
        engine.amend("o", quantity("20"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("2002"));
        assertThat(engine.order("o").terms().quantity()).isEqualTo(Quantity.of("10"));
        venue.push(amended("o", wanted("o")));
        assertThat(engine.order("o").terms().quantity()).isEqualTo(Quantity.of("20"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("2002"));
    }

    @Test
    void an_amendment_down_keeps_the_larger_reservation_until_it_holds() {
        working("o", "10", "100");
        engine.amend("o", quantity("4"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("1001"));
        venue.push(amended("o", wanted("o")));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("400.4"));
    }

    @Test
    void an_amended_price_changes_the_reservation_of_what_is_left() {
        working("o", "10", "100");
        venue.push(bought("o", "t-1", "5", "100"));
        engine.amend("o", Amendment.limitPrice(Price.of("110")));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("550.55"));
        venue.push(amended("o", wanted("o")));
        assertThat(engine.order("o").terms().limitPrice()).isEqualTo(Price.of("110"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
    }

    @Test
    void a_refused_amendment_gives_back_what_it_had_reserved_in_addition() {
        working("o", "10", "100");
        engine.amend("o", quantity("20"));
        venue.push(amendRejected("o"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("1001"));
        assertThat(engine.order("o").pendingTerms()).isEmpty();
        assertThat(engine.last(OrderAmendRejected.class).to().quantity()).isEqualTo(Quantity.of("20"));
    }

    @Test
    void an_amendment_to_the_filled_quantity_or_less_is_refused_here() {
        working("o", "10", "100");
        venue.push(bought("o", "t-1", "4", "100"));
        engine.amend("o", quantity("4"));
        assertThat(venue.amends).isEmpty();
        assertThat(engine.last(OrderAmendRejected.class).code()).contains("must exceed the filled 4");
        assertThat(engine.order("o").pendingTerms()).isEmpty();
    }

    @Test
    void an_amendment_that_needs_more_than_is_available_is_refused_with_the_limit() {
        working("o", "10", "100");
        engine.amend("o", quantity("100"));
        assertThat(venue.amends).isEmpty();
        assertThat(engine.last(OrderAmendRejected.class).code())
                .isEqualTo("RISK: AVAILABLE_BALANCE limit 10000 observed 10010");
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("1001"));
    }

    @Test
    void an_amendment_that_was_not_sent_is_a_refused_one() {
        working("o", "10", "100");
        venue.onAmend = amend -> ScriptedVenue.answer(new NotSent("no line"));
        engine.amend("o", quantity("20"));
        assertThat(engine.last(OrderAmendRejected.class).code()).startsWith("NOT_SENT");
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("1001"));
    }

    @Test
    void a_venue_that_cannot_amend_is_not_asked() {
        venue.canAmend = false;
        working("o", "10", "100");
        engine.amend("o", quantity("20"));
        assertThat(venue.amends).isEmpty();
        assertThat(engine.last(OrderAmendRejected.class).code()).contains("cannot amend");
    }

    @Test
    void one_amendment_at_a_time_and_only_of_a_working_order() {
        working("o", "10", "100");
        engine.amend("o", quantity("20"));
        assertThat(refused("o", quantity("30"))).contains("without an amendment pending");
        venue.push(canceled("o"));
        assertThat(refused("o", quantity("30"))).contains("CANCELED");
        assertThat(venue.amends).hasSize(1);
    }

    @Test
    void a_fill_while_an_amendment_is_under_way_leaves_the_larger_worst_case_reserved() {
        working("o", "10", "100");
        engine.amend("o", quantity("20"));
        venue.push(bought("o", "t-1", "4", "100"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("1601.6"));
        venue.push(amendRejected("o"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("600.6"));
    }

    @Test
    void a_fill_beyond_the_old_quantity_proves_the_amendment_under_way() {
        working("o", "10", "100");
        engine.amend("o", quantity("20"));
        venue.push(bought("o", "t-1", "15", "100"));
        assertThat(engine.flow("o")).endsWith("order.amended", "order.executed", "position.updated");
        assertThat(engine.order("o").leaves()).isEqualTo(Quantity.of("5"));
        venue.push(amended("o", engine.order("o").terms()));
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void an_order_filled_to_its_old_quantity_stays_open_until_the_amendment_up_is_answered() {
        working("o", "10", "100");
        engine.amend("o", quantity("15"));
        venue.push(bought("o", "t-1", "10", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("500.5"));
        venue.push(amendRejected("o"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
        assertThat(engine.account().openOrders()).isEmpty();
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void an_amendment_up_that_is_told_after_the_old_quantity_was_filled_goes_on() {
        working("o", "10", "100");
        engine.amend("o", quantity("15"));
        OrderTerms wanted = wanted("o");
        venue.push(bought("o", "t-1", "10", "100"));
        venue.push(amended("o", wanted));
        venue.push(bought("o", "t-2", "5", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.total("BTC")).isEqualTo(Decimal.of(15));
        assertThat(engine.alerts()).isEmpty();
    }

    @Test
    void an_amendment_that_meets_the_fills_ends_the_order_filled() {
        working("o", "10", "100");
        venue.push(bought("o", "t-1", "4", "100"));
        engine.amend("o", quantity("5"));
        OrderTerms wanted = wanted("o");
        venue.push(bought("o", "t-2", "1", "100"));
        venue.push(amended("o", wanted));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.FILLED);
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
        assertThat(engine.account().openOrders()).isEmpty();
    }

    @Test
    void a_venue_that_amends_below_what_is_filled_is_not_believed() {
        working("o", "10", "100");
        OrderTerms less = engine.order("o").terms().amended(quantity("3"));
        venue.push(bought("o", "t-1", "4", "100"));
        venue.push(amended("o", less));
        assertThat(engine.order("o").terms().quantity()).isEqualTo(Quantity.of("10"));
        assertThat(engine.alerts()).containsExactly("ILLEGAL_REPORT");
    }

    @Test
    void a_repeated_report_of_former_terms_changes_nothing() {
        working("o", "10", "100");
        OrderTerms first = engine.order("o").terms();
        engine.amend("o", quantity("20"));
        OrderTerms second = wanted("o");
        venue.push(amended("o", second));
        engine.amend("o", quantity("30"));
        OrderTerms third = wanted("o");
        venue.push(amended("o", second));
        assertThat(wanted("o")).isEqualTo(third);
        venue.push(amended("o", third));
        venue.push(amended("o", first));
        venue.push(amended("o", second));
        assertThat(engine.order("o").terms()).isEqualTo(third);
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("3003"));
    }

    @Test
    void an_amendment_nobody_asked_for_is_reserved_as_the_venue_wishes() {
        working("o", "10", "100");
        venue.push(amended("o", engine.order("o").terms().amended(quantity("15"))));
        assertThat(engine.order("o").terms().quantity()).isEqualTo(Quantity.of("15"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.of("1501.5"));
    }

    @Test
    void a_command_given_twice_gets_the_recorded_outcome_and_nothing_is_sent_twice() {
        engine.place("o", null, buy("10", "100"), "place-1");
        engine.place("other", null, buy("10", "100"), "place-1");
        assertThat(engine.account().order(TestEngine.id("other"))).isNull();
        assertThat(venue.submissions).hasSize(1);
        venue.push(accepted("o"));
        Asked amend = new Asked("tester", null, CommandId.of("amend-1"));
        Asked cancel = new Asked("tester", null, CommandId.of("cancel-1"));
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            engine.input(() -> outcomes.add(engine.desk().amend(TestEngine.id("o"), quantity("12"), amend)));
            engine.input(() -> outcomes.add(engine.desk().cancel(TestEngine.id("o"), "wanted", cancel)));
        }
        assertThat(outcomes).containsOnly("o");
        assertThat(venue.amends).hasSize(1);
        assertThat(venue.cancels).hasSize(1);
        assertThat(engine.account().outcomes()).hasSize(3);
    }

    @Test
    void a_command_that_decides_nothing_is_recorded_too() {
        working("o", "10", "100");
        venue.push(canceled("o"));
        Asked cancel = new Asked("tester", null, CommandId.of("cancel-1"));
        engine.input(() -> engine.desk().cancel(TestEngine.id("o"), "wanted", cancel));
        engine.input(() -> engine.desk().cancel(TestEngine.id("o"), "wanted", cancel));
        assertThat(engine.events()).extracting(event -> event.type().name()).containsOnlyOnce("command.recorded");
    }

    @Test
    void a_client_order_id_is_taken_once() {
        engine.place("o", buy("1", "100"));
        List<String> messages = new ArrayList<>();
        engine.input(() -> {
            try {
                engine.desk().place(engine.order("o").ref(), buy("2", "100").terms(), "tester", null, null);
            } catch (InvalidInputException invalid) {
                messages.add(invalid.getMessage());
            }
        });
        assertThat(messages).singleElement().asString().contains("must be unique");
        assertThat(venue.submissions).hasSize(1);
    }

    @Test
    void the_venue_may_answer_everything_at_once() {
        venue.onSubmit = order ->
                ScriptedVenue.answer(new Sent(List.of(accepted("o"), bought("o", "t-1", "0.5", "99"), canceled("o"))));
        engine.place("o", buy("1", "100"));
        assertThat(engine.order("o").status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(engine.order("o").filled()).isEqualTo(Quantity.of("0.5"));
        assertThat(engine.total("USD")).isEqualTo(Decimal.of("9950.5"));
        assertThat(engine.reserved("USD")).isEqualTo(Decimal.ZERO);
    }
}
