package io.zvt.tck.bus;

import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.EventBus;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.Position;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The suite on the reference bus; {@link EventBusSuiteTest} runs it, with a fault or without. */
@ExtendWith(ReferenceSuite.Variants.class)
class ReferenceSuite extends EventBusSuite {

    /** What the bus is like: a fault's name, {@code CORRECT}, or {@code LARGEST_KEY_FIRST}, which is correct too. */
    record Variant(Set<Fault> faults, boolean largestKeyFirst) {}

    static final String PARAMETER = "zvt.reference.variant";

    private final ReferenceMedium medium = new ReferenceMedium();
    private final Variant variant;

    ReferenceSuite(Variant variant) {
        this.variant = variant;
    }

    @Override
    protected Set<Feature> expected() {
        return ReferenceBus.features(variant.faults());
    }

    @Override
    protected EventBus open(EventTypes types) {
        return new ReferenceBus(medium, types, variant.faults(), variant.largestKeyFirst());
    }

    @Override
    protected Position end() {
        medium.lock.lock();
        try {
            return new Position(Integer.toString(medium.log.size()));
        } finally {
            medium.lock.unlock();
        }
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(3);
    }

    @Override
    protected int load() {
        return 150;
    }

    /** Says what the bus is like. */
    static final class Variants implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Variant.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            String name = context.getConfigurationParameter(PARAMETER).orElse("CORRECT");
            return switch (name) {
                case "CORRECT" -> new Variant(Set.of(), false);
                case "LARGEST_KEY_FIRST" -> new Variant(Set.of(), true);
                default -> new Variant(Set.of(Fault.valueOf(name)), false);
            };
        }
    }
}
