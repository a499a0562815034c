package io.zvt.tck.venue.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.time.SteppedClock;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.Absent;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.Found;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.QueryOutcome;
import io.zvt.core.venue.QueryUnknown;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.VenueListener;
import io.zvt.core.venue.VenueReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScriptedVenueTest {

    private static final Instrument BTC = Instrument.spot("BTC/USD").build();
    private static final ClientOrderId O = ClientOrderId.of("o");
    private static final AccountId MAIN = AccountId.of("main");

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final ScriptedVenue venue = new ScriptedVenue("scripted", clock);
    private final List<VenueReport> pushed = new ArrayList<>();
    private final List<String> connection = new ArrayList<>();

    @BeforeEach
    void connect() {
        venue.connect(new VenueListener() {
            @Override
            public void onReport(VenueReport report) {
                pushed.add(report);
            }

            @Override
            public void onConnection(boolean connected, String reason) {
                connection.add(connected + " " + reason);
            }
        });
        venue.market(BTC.id(), Price.of("100"), Quantity.of("5"));
    }

    private static OrderRef ref() {
        return new OrderRef(MAIN, null, O, BTC.id(), 1);
    }

    private CompletableFuture<SendOutcome> submit() {
        return venue.submit(new OrderSubmission(
                        ref(),
                        BTC,
                        OrderRequest.buy(BTC.id(), Quantity.of("1")).build().terms(),
                        clock.instant().plusSeconds(5),
                        0,
                        false))
                .toCompletableFuture();
    }

    private QueryOutcome query() {
        return venue.query(MAIN, O).toCompletableFuture().join();
    }

    private static List<Class<?>> kinds(List<VenueReport> reports) {
        List<Class<?>> kinds = new ArrayList<>();
        reports.forEach(report -> kinds.add(report.getClass()));
        return kinds;
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"LOSE_ANSWER", "DROP_CONNECTION"})
    void a_lost_answer_is_unknown_and_the_order_is_found_later(Behaviour lost) {
        venue.next(CallKind.SUBMIT, lost);
        assertThat(submit().join()).isInstanceOf(Unknown.class);
        assertThat(connection).hasSize(lost == Behaviour.DROP_CONNECTION ? 1 : 0);
        venue.reconnect();
        assertThat(pushed).isEmpty();
        assertThat(kinds(((Found) query()).reports())).containsExactly(AcceptedReport.class, FilledReport.class);
    }

    @Test
    void a_lost_request_is_unknown_and_the_order_never_was() {
        venue.next(CallKind.SUBMIT, Behaviour.LOSE_REQUEST, Behaviour.NOT_SENT);
        assertThat(submit().join()).isInstanceOf(Unknown.class);
        assertThat(submit().join()).isInstanceOf(NotSent.class);
        assertThat(query()).isInstanceOf(Absent.class);
    }

    @Test
    void a_late_answer_waits_for_release_though_the_venue_has_acted() {
        venue.next(CallKind.SUBMIT, Behaviour.ANSWER_LATE).next(CallKind.QUERY, Behaviour.ANSWER_LATE);
        CompletableFuture<SendOutcome> answer = submit();
        CompletableFuture<QueryOutcome> asked = venue.query(MAIN, O).toCompletableFuture();
        assertThat(answer).isNotDone();
        assertThat(asked).isNotDone();
        venue.release();
        assertThat(((Sent) answer.join()).reports()).hasSize(2);
        assertThat(asked.join()).isInstanceOf(Found.class);
    }

    @Test
    void late_reports_come_by_the_listener_after_an_empty_answer() {
        venue.next(CallKind.SUBMIT, Behaviour.REPORT_LATE);
        assertThat(submit().join()).isEqualTo(new Sent(List.of()));
        assertThat(pushed).isEmpty();
        venue.release();
        assertThat(kinds(pushed)).containsExactly(AcceptedReport.class, FilledReport.class);
    }

    @Test
    void an_answer_given_twice_comes_by_the_listener_too() {
        venue.next(CallKind.SUBMIT, Behaviour.ANSWER_TWICE);
        assertThat(((Sent) submit().join()).reports()).isEqualTo(pushed);
    }

    @Test
    void an_answer_out_of_order_has_the_fill_before_the_acceptance() {
        venue.next(CallKind.SUBMIT, Behaviour.ANSWER_OUT_OF_ORDER);
        assertThat(kinds(((Sent) submit().join()).reports())).containsExactly(FilledReport.class, AcceptedReport.class);
    }

    @Test
    void a_refusal_is_in_words_and_always_holds_until_next_says_otherwise() {
        venue.always(CallKind.SUBMIT, Behaviour.REFUSE).next(CallKind.QUERY, Behaviour.LOSE_REQUEST, Behaviour.REFUSE);
        assertThat(kinds(((Sent) submit().join()).reports())).containsExactly(RejectedReport.class);
        assertThat(query()).isInstanceOf(QueryUnknown.class);
        assertThat(query()).isInstanceOf(Absent.class);
        assertThat(query()).isInstanceOf(Found.class);
        assertThat(venue.calls())
                .extracting(Call::behaviour)
                .containsExactly(Behaviour.REFUSE, Behaviour.LOSE_REQUEST, Behaviour.REFUSE, Behaviour.ANSWER);
    }

    @Test
    void a_fill_can_come_after_a_cancel() {
        venue.market(BTC.id(), Price.of("100"), Quantity.ZERO);
        submit().join();
        venue.cancel(new CancelSubmission(ref(), null));
        venue.fill(O, Quantity.of("1"), Price.of("99"));
        assertThat(kinds(pushed)).containsExactly(FilledReport.class);
        assertThat(kinds(((Found) query()).reports()))
                .containsExactly(AcceptedReport.class, CanceledReport.class, FilledReport.class);
    }
}
