package io.zvt.tck.store;

import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.StoreCapabilities;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The suite on a double; which one is a parameter of the run. Run by {@link EventStoreSuiteTest}, not by the build. */
final class DoubleSuite extends EventStoreSuite {

    static final String PARAMETER = "zvt.tck.double";

    private final Map<String, InMemoryEventStore> places = new HashMap<>();
    private StoreDouble chosen = StoreDouble.named("none");

    @RegisterExtension
    private final BeforeEachCallback choice = context -> chosen =
            StoreDouble.named(context.getConfigurationParameter(PARAMETER).orElseThrow());

    @Override
    public StoreProfile profile() {
        return new StoreProfile(new StoreCapabilities(chosen.durability(), false, chosen.decodes()), true, true);
    }

    /** Short, because some doubles leave those who wait without an answer. */
    @Override
    public Duration patience() {
        return Duration.ofSeconds(2);
    }

    @Override
    protected EventStore openStore(String place) {
        if (!chosen.isDurable()) {
            return chosen.wrap().apply(newStore());
        }
        return chosen.wrap().apply(places.computeIfAbsent(place, any -> newStore()));
    }

    private static InMemoryEventStore newStore() {
        return new InMemoryEventStore(new JsonEventCodec(EventTypes.standard())::encode);
    }
}
