package io.zvt.engine.order;

import static io.zvt.engine.order.Reports.accepted;
import static io.zvt.engine.order.Reports.amendRejected;
import static io.zvt.engine.order.Reports.amended;
import static io.zvt.engine.order.Reports.bought;
import static io.zvt.engine.order.Reports.buy;
import static io.zvt.engine.order.Reports.cancelRejected;
import static io.zvt.engine.order.Reports.canceled;
import static io.zvt.engine.order.Reports.marketBuy;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.OrderExecuted;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Order;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Setup;
import io.zvt.core.strategy.Start;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.Unknown;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every event of an order's way says which flow it belongs to and which event led to it. */
class CausesTest {

    private final ScriptedVenue venue = new ScriptedVenue();

    private TestEngine engine(Strategy... strategies) {
        TestEngine.Config config = new TestEngine.Config();
        config.venue = venue;
        config.strategies = List.of(strategies);
        return new TestEngine(config);
    }

    /** The events of a flow as {@code name<-name of its cause}, in order. */
    private static List<String> chain(TestEngine engine, String flow) {
        Map<EventId, String> names = new HashMap<>();
        engine.events().forEach(event -> names.put(event.id(), event.type().name()));
        List<String> chain = new ArrayList<>();
        for (EventEnvelope<?> event : engine.events()) {
            if (event.correlationId().equals(flow)) {
                String cause = event.causationId().map(names::get).orElse("");
                chain.add(brief(event.type().name()) + "<-" + brief(cause));
            }
        }
        return chain;
    }

    private static String brief(String name) {
        return name.replace("order.", "");
    }

    @Test
    void each_step_to_the_venue_names_the_step_before_and_each_answer_the_submission() {
        TestEngine engine = engine();
        engine.place("o", buy("10", "100"));
        venue.push(accepted("o"));
        venue.push(bought("o", "t-1", "4", "100"));
        venue.push(bought("o", "t-2", "6", "100"));
        assertThat(chain(engine, "o"))
                .containsExactly(
                        "requested<-",
                        "validated<-requested",
                        "created<-validated",
                        "exchange.routed<-created",
                        "submitted<-exchange.routed",
                        "accepted<-submitted",
                        "executed<-submitted",
                        "position.updated<-executed",
                        "executed<-submitted",
                        "position.updated<-executed");
    }

    @Test
    void answers_to_amendments_and_cancels_name_what_they_answer_whatever_came_between() {
        TestEngine engine = engine();
        engine.place("o", buy("10", "100"));
        venue.push(accepted("o"));
        engine.amend("o", Amendment.quantity(Quantity.of("12")));
        venue.push(bought("o", "t-1", "4", "100"));
        venue.push(amendRejected("o"));
        engine.amend("o", Amendment.quantity(Quantity.of("14")));
        engine.cancel("o");
        venue.push(amended("o", engine.order("o").pendingTerms().orElseThrow()));
        venue.push(cancelRejected("o"));
        engine.cancel("o");
        venue.push(bought("o", "t-2", "4", "100"));
        venue.push(canceled("o"));
        assertThat(chain(engine, "o").subList(5, 18))
                .containsExactly(
                        "accepted<-submitted",
                        "amend_requested<-accepted",
                        "executed<-submitted",
                        "position.updated<-executed",
                        "amend_rejected<-amend_requested",
                        "amend_requested<-amend_rejected",
                        "cancel_requested<-amend_requested",
                        "amended<-amend_requested",
                        "cancel_rejected<-cancel_requested",
                        "cancel_requested<-cancel_rejected",
                        "executed<-submitted",
                        "position.updated<-executed",
                        "canceled<-cancel_requested");
    }

    @Test
    void a_doubt_names_the_call_that_is_in_doubt_and_a_refusal_what_was_refused() {
        TestEngine engine = engine();
        venue.onSubmit = order -> ScriptedVenue.answer(new Unknown("timeout"));
        engine.place("o", buy("10", "100"));
        assertThat(chain(engine, "o")).endsWith("in_doubt<-submitted");
        engine.place("refused", marketBuy("10"));
        assertThat(chain(engine, "refused")).containsExactly("requested<-", "rejected<-requested");
    }

    /** Buys at start, and once that is filled cancels what it left working and buys again. */
    private static final class Chained implements Strategy {

        private ClientOrderId resting;

        @Override
        public io.zvt.core.id.StrategyId id() {
            return io.zvt.core.id.StrategyId.of("chained");
        }

        @Override
        public void configure(Setup setup) {}

        @Override
        public void onStart(Start start, Context ctx) {
            resting =
                    ctx.orders().buy(Reports.BTC_USD).quantity("1").limit("90").submit();
            ctx.orders().buy(Reports.BTC_USD).quantity("1").limit("100").submit();
        }

        @Override
        public void onFill(Fill fill, Order order, Context ctx) {
            if (ctx.orders().open().size() == 1) {
                ctx.orders().cancel(resting);
                ctx.orders().buy(Reports.BTC_USD).quantity("1").limit("80").submit();
            }
        }
    }

    @Test
    void what_a_strategy_does_about_an_event_names_that_event() {
        TestEngine engine = engine(new Chained());
        venue.push(accepted("chained-1-1"));
        venue.push(bought("chained-1-2", "t-1", "1", "100"));
        EventId executed = engine.events().stream()
                .filter(event -> event.payload() instanceof OrderExecuted)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(cause(engine, "order.cancel_requested", "chained-1-1")).isEqualTo(executed);
        assertThat(cause(engine, "order.requested", "chained-1-3")).isEqualTo(executed);
    }

    private static EventId cause(TestEngine engine, String type, String flow) {
        return engine.events().stream()
                .filter(event -> event.type().name().equals(type)
                        && event.correlationId().equals(flow))
                .findFirst()
                .orElseThrow()
                .causationId()
                .orElseThrow();
    }

    @Test
    void the_run_of_an_order_and_its_alerts_belong_to_the_flow_and_have_causes() {
        TestEngine engine = engine();
        engine.place("o", buy("10", "100"));
        venue.push(canceled("o"));
        venue.push(bought("o", "t-1", "1", "100"));
        StreamId run = StreamId.of("workflow/trading.place_order/o");
        assertThat(engine.store.read(run, 1, 10)).hasSize(2).allSatisfy(event -> {
            assertThat(event.correlationId()).isEqualTo("o");
            assertThat(event.causationId()).isPresent();
        });
        assertThat(engine.store.read(StreamId.of("alerts/main"), 1, 10))
                .singleElement()
                .satisfies(alert -> assertThat(alert.causationId()).isPresent());
    }
}
