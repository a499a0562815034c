package io.zvt.tck.store;

import static io.zvt.tck.store.StoreEvents.A;
import static io.zvt.tck.store.StoreEvents.B;
import static io.zvt.tck.store.StoreEvents.event;
import static io.zvt.tck.store.StoreEvents.events;
import static io.zvt.tck.store.StoreEvents.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.time.Timestamps;
import io.zvt.events.envelope.EventEnvelope;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of queries; a store that answers none is asserted not to pretend. */
public interface QueryRules extends StoreUnderTest {

    /** STO-30: the events of a flow are found across streams, and no others. */
    @Test
    default void sto_30_events_are_found_by_their_flow() {
        queries().ifPresent(queries -> {
            EventEnvelope<?> first = stopped(A, 1, "x").correlationId("flow-1").build();
            EventEnvelope<?> second = stopped(A, 2, "x").correlationId("flow-2").build();
            EventEnvelope<?> third = stopped(B, 1, "x").correlationId("flow-1").build();
            appendEach(List.of(first, second, third));
            // Nobody waited for the first append, and no order is promised between two streams.
            assertThat(queries.byCorrelation("flow-1", 10))
                    .hasSize(2)
                    .contains(first)
                    .contains(third);
            assertThat(queries.byCorrelation("flow-1", 1)).hasSize(1).doesNotContain(second);
            assertThat(queries.byCorrelation("flow", 10)).isEmpty();
        });
    }

    /** STO-31: the events of a type are found by its name without the version. */
    @Test
    default void sto_31_events_are_found_by_their_type() {
        queries().ifPresent(queries -> {
            appendEach(events(A, 1, 3));
            assertThat(queries.byType("strategy.stopped", 10)).isEqualTo(events(A, 1, 3));
            assertThat(queries.byType("strategy.stopped", 2)).isEqualTo(events(A, 1, 2));
            assertThat(queries.byType("strategy.started", 10)).isEmpty();
        });
    }

    /** STO-32: the events of a time are found, the first instant included and the last not. */
    @Test
    default void sto_32_events_are_found_by_their_time() {
        queries().ifPresent(queries -> {
            List<EventEnvelope<?>> events =
                    List.of(event(A, 1, 10, "a"), event(A, 2, 20, "b"), event(A, 3, 20, "c"), event(A, 4, 30, "d"));
            appendEach(events);
            assertThat(queries.byTime(Timestamps.toInstant(20), Timestamps.toInstant(30), 10))
                    .isEqualTo(events.subList(1, 3));
            assertThat(queries.byTime(Timestamps.toInstant(10), Timestamps.toInstant(31), 3))
                    .isEqualTo(events.subList(0, 3));
            assertThat(queries.byTime(Timestamps.toInstant(31), Timestamps.toInstant(40), 10))
                    .isEmpty();
        });
    }
}
