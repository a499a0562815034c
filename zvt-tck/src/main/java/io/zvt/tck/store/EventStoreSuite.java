package io.zvt.tck.store;

import io.zvt.core.error.InvariantViolationException;
import io.zvt.events.store.EventStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Proves an event store: a test class extends this, opens the store and says what it can do.
 *
 * <p>Each rule has an id, which is in the name of its tests: STO-1 to STO-8 of appending, STO-10 to STO-15 of reading a
 * stream, STO-20 to STO-26 of reading all, STO-30 to STO-32 of queries, STO-40 and STO-41 of what is saved beside the events,
 * STO-50 to STO-53 of the hash chain, STO-60 to STO-65 of a store's life. Events are of type {@code strategy.stopped/1}, so
 * the codec of a store needs the standard types only.
 */
public abstract class EventStoreSuite
        implements AppendRules, ReadRules, AllEventsRules, QueryRules, SavedRules, ChainRules, LifeRules {

    private static final String PLACE = "main";

    private final List<EventStore> opened = new ArrayList<>();
    private @Nullable EventStore current;

    /** Creates the suite; JUnit makes one for each test. */
    protected EventStoreSuite() {}

    /**
     * Opens a store at a place.
     *
     * @param place a name of letters; a place that this object was not asked for before is empty, and stores at two places
     *     share nothing; the same place again holds what a durable store kept there
     * @return the open store
     */
    protected abstract EventStore openStore(String place);

    /** Opens the store of the test. */
    @BeforeEach
    void openStoreOfTheTest() {
        current = another(PLACE);
    }

    /** Closes every store of the test. */
    @AfterEach
    void closeStores() {
        opened.forEach(EventStore::close);
    }

    @Override
    public final EventStore store() {
        EventStore store = current;
        if (store == null) {
            throw new InvariantViolationException("NO_STORE", "the store is opened before each test", Map.of());
        }
        return store;
    }

    @Override
    public final EventStore reopen() {
        closeStore();
        EventStore reopened = another(PLACE);
        current = reopened;
        return reopened;
    }

    @Override
    public final void closeStore() {
        if (opened.remove(store())) {
            store().close();
        }
    }

    @Override
    public final EventStore another(String place) {
        EventStore store = openStore(place);
        opened.add(store);
        return store;
    }
}
