package io.zvt.tck.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.AllEvents;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.EventQueries;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the rules ask of the suite: stores to try, and what to expect of them. */
public interface StoreUnderTest {

    /** {@return how long the store may take for anything; a minute unless overridden} */
    default Duration patience() {
        return Duration.ofSeconds(60);
    }

    /** {@return what the store is expected to be able to do} */
    StoreProfile profile();

    /** {@return the store of the test, open and empty when the test begins} */
    EventStore store();

    /**
     * Closes the store of the test and opens it again.
     *
     * @return the store opened anew, which is that of the test from now on
     */
    EventStore reopen();

    /** Closes the store of the test; a test that calls {@code store().close()} itself closes it a second time at its end. */
    void closeStore();

    /**
     * Opens a further store that shares nothing with the others.
     *
     * @param place where, a name
     * @return the open, empty store
     */
    EventStore another(String place);

    /**
     * Appends events and waits for the outcome.
     *
     * @param store the store
     * @param stream the stream
     * @param expectedVersion the version they are decided at
     * @param events the events
     * @return how it ended
     */
    default AppendOutcome append(
            EventStore store, StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
        return store.append(stream, expectedVersion, events).await(patience());
    }

    /**
     * Appends one event after another to the store of the test, each an append of its own, and waits for all.
     *
     * @param events events of any streams, those of a stream in order
     */
    default void appendEach(List<EventEnvelope<?>> events) {
        List<AppendHandle> handles = events.stream()
                .map(event -> store().append(event.stream(), event.sequence() - 1, List.of(event)))
                .toList();
        assertThat(handles)
                .allSatisfy(handle -> assertThat(handle.await(patience())).isInstanceOf(AppendOutcome.Committed.class));
    }

    /**
     * Returns the store of the test as a reader of all streams, if it is expected to be one.
     *
     * @return the reader; empty if the profile says there is none, which is asserted
     */
    default Optional<AllEvents> allEvents() {
        if (!profile().readsAll()) {
            assertThat(store()).isNotInstanceOf(AllEvents.class);
            return Optional.empty();
        }
        assertThat(store()).isInstanceOf(AllEvents.class);
        return Optional.of((AllEvents) store());
    }

    /**
     * Returns the store of the test as one that answers queries, if it is expected to be one.
     *
     * @return the queries; empty if the profile says there are none, which is asserted
     */
    default Optional<EventQueries> queries() {
        if (!profile().answersQueries()) {
            assertThat(store()).isNotInstanceOf(EventQueries.class);
            return Optional.empty();
        }
        assertThat(store()).isInstanceOf(EventQueries.class);
        return Optional.of((EventQueries) store());
    }
}
