package io.zvt.events.registry;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of events a program knows: ours, and a user's own. Immutable and thread-safe.
 *
 * <p>For example {@code EventTypes.builder().register(SignalRaised.class, "signal.raised", 1).build()}.
 */
public final class EventTypes {

    private final Map<Class<?>, TypeRegistration> byClass;
    private final Map<String, TypeRegistration> byName;
    private final Map<EventType, Upcaster> upcasters;

    private EventTypes(Builder builder) {
        this.byClass = Map.copyOf(builder.byClass);
        this.byName = Collections.unmodifiableMap(new TreeMap<>(builder.byName));
        this.upcasters = Map.copyOf(builder.upcasters);
    }

    /** {@return the registry of our own types only} */
    public static EventTypes standard() {
        return builder().build();
    }

    /**
     * Starts a registry that has our own types.
     *
     * @return a builder
     */
    public static Builder builder() {
        Builder builder = new Builder();
        StandardTypes.registerAll(builder);
        return builder;
    }

    /**
     * Returns the registration of a payload's class.
     *
     * @param payload the class
     * @return its registration
     * @throws InvalidInputException if it is not registered
     */
    public TypeRegistration of(Class<? extends Event> payload) {
        TypeRegistration registration = byClass.get(payload);
        if (registration == null) {
            throw InvalidInputException.of(
                    "payload",
                    payload.getName(),
                    "must be a registered type of event",
                    "register it with EventTypes.builder().register(...)");
        }
        return registration;
    }

    /**
     * Returns the registration of a name.
     *
     * @param name name of the type, without version
     * @return its registration, if there is one
     */
    public Optional<TypeRegistration> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Returns what turns a version of a type into the next.
     *
     * @param from the old version
     * @return the upcaster, or null if there is none
     */
    public @Nullable Upcaster upcaster(EventType from) {
        return upcasters.get(from);
    }

    /** {@return all registrations, sorted by name} */
    public List<TypeRegistration> all() {
        return new ArrayList<>(byName.values());
    }

    /** Builds a registry; not thread-safe. */
    public static final class Builder {

        private final Map<Class<?>, TypeRegistration> byClass = new HashMap<>();
        private final Map<String, TypeRegistration> byName = new HashMap<>();
        private final Map<EventType, Upcaster> upcasters = new HashMap<>();

        private Builder() {}

        /**
         * Registers a user's own type on the topic {@link Topics#USER}.
         *
         * @param payload a record that implements {@link Event}
         * @param name its stable name
         * @param version its version
         * @return this builder
         * @throws InvalidInputException if the class is no record, or class or name are registered already
         */
        public Builder register(Class<? extends Event> payload, String name, int version) {
            return register(payload, name, version, Topics.USER);
        }

        /**
         * Registers a user's own type.
         *
         * @param payload a record that implements {@link Event}
         * @param name its stable name
         * @param version its version
         * @param topic the topic its events are published on
         * @return this builder
         * @throws InvalidInputException if the class is no record, or class or name are registered already
         */
        public Builder register(Class<? extends Event> payload, String name, int version, String topic) {
            if (!payload.isRecord()) {
                throw InvalidInputException.of("payload", payload.getName(), "must be a record", "declare it as one");
            }
            TypeRegistration registration = new TypeRegistration(new EventType(name, version), payload, topic);
            requireNew("name", name, byName.putIfAbsent(name, registration));
            requireNew("payload", payload.getName(), byClass.putIfAbsent(payload, registration));
            return this;
        }

        /**
         * Registers what turns a version of a type into the next.
         *
         * @param name name of the type
         * @param fromVersion the old version
         * @param upcaster turns its fields into those of the next version
         * @return this builder
         * @throws InvalidInputException if there is one already
         */
        public Builder upcast(String name, int fromVersion, Upcaster upcaster) {
            requireNew(
                    "upcaster",
                    name + "/" + fromVersion,
                    upcasters.putIfAbsent(new EventType(name, fromVersion), upcaster));
            return this;
        }

        /** {@return the registry} */
        public EventTypes build() {
            return new EventTypes(this);
        }

        private static void requireNew(String field, String value, @Nullable Object before) {
            if (before != null) {
                throw InvalidInputException.of(field, value, "must be registered once", "drop one registration");
            }
        }
    }
}
