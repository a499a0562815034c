package io.zvt.events.envelope;

import io.zvt.core.event.Event;
import io.zvt.core.id.CommandId;
import io.zvt.core.time.Timestamps;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that surrounds it. Immutable and thread-safe.
 *
 * <p>The time is the time of recording and never falls in a stream; the time of a venue is in the payload. The
 * correlation id names the flow an event belongs to, the causation id the event that caused it.
 *
 * @param <E> type of the payload
 */
public final class EventEnvelope<E extends Event> {

    private final EventType type;
    private final String source;
    /** Kept as one object: it is asked for several times an event, and is the causation id of the next. */
    private final EventId id;

    private final String partitionKey;
    private final long timeNanos;
    private final String correlationId;
    private final @Nullable EventId causationId;
    private final @Nullable CommandId commandId;
    private final Map<String, String> headers;
    private final E payload;

    private EventEnvelope(Builder<E> builder) {
        this.type = builder.type;
        this.source = builder.source;
        this.id = new EventId(builder.stream, builder.sequence, builder.incarnation);
        this.partitionKey = builder.partitionKey;
        this.timeNanos = builder.timeNanos;
        this.correlationId = builder.correlationId;
        this.causationId = builder.causationId;
        this.commandId = builder.commandId;
        this.headers = builder.headers;
        this.payload = builder.payload;
    }

    /**
     * Starts an envelope at a place in a stream.
     *
     * @param type registered type of the payload
     * @param stream the stream
     * @param sequence version in the stream, from 1
     * @param payload the payload
     * @param <E> type of the payload
     * @return a builder whose partition key and correlation id are the stream's name
     */
    public static <E extends Event> Builder<E> of(EventType type, StreamId stream, long sequence, E payload) {
        return new Builder<>(type, stream, sequence, payload);
    }

    /** {@return the identity; equal on every delivery} */
    public EventId id() {
        return id;
    }

    /** {@return the type} */
    public EventType type() {
        return type;
    }

    /** {@return which engine or process wrote it} */
    public String source() {
        return source;
    }

    /** {@return the stream} */
    public StreamId stream() {
        return id.stream();
    }

    /** {@return the version in the stream, from 1} */
    public long sequence() {
        return id.version();
    }

    /** {@return the incarnation of the writer} */
    public long incarnation() {
        return id.incarnation();
    }

    /** {@return the key within which the order is kept} */
    public String partitionKey() {
        return partitionKey;
    }

    /** {@return when it was recorded} */
    public Instant time() {
        return Timestamps.toInstant(timeNanos);
    }

    /** {@return when it was recorded, in nanoseconds since 1970} */
    public long timeNanos() {
        return timeNanos;
    }

    /** {@return the flow it belongs to} */
    public String correlationId() {
        return correlationId;
    }

    /** {@return the event that caused it, if one did} */
    public Optional<EventId> causationId() {
        return Optional.ofNullable(causationId);
    }

    /** {@return the command from outside that asked for it, if one did} */
    public Optional<CommandId> commandId() {
        return Optional.ofNullable(commandId);
    }

    /** {@return further headers, sorted by name} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return what happened} */
    public E payload() {
        return payload;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventEnvelope<?> that
                && id.equals(that.id)
                && type.equals(that.type)
                && source.equals(that.source)
                && partitionKey.equals(that.partitionKey)
                && timeNanos == that.timeNanos
                && correlationId.equals(that.correlationId)
                && causationId().equals(that.causationId())
                && commandId().equals(that.commandId())
                && headers.equals(that.headers)
                && payload.equals(that.payload);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + " " + type + " " + payload;
    }

    /**
     * Builds an envelope; not thread-safe.
     *
     * @param <E> type of the payload
     */
    public static final class Builder<E extends Event> {

        private final EventType type;
        private final StreamId stream;
        private final long sequence;
        private final E payload;
        private String source = "zvt";
        private long incarnation;
        private String partitionKey;
        private long timeNanos;
        private String correlationId;
        private @Nullable EventId causationId;
        private @Nullable CommandId commandId;
        private Map<String, String> headers = Map.of();

        private Builder(EventType type, StreamId stream, long sequence, E payload) {
            this.type = type;
            this.stream = stream;
            this.sequence = sequence;
            this.payload = payload;
            this.partitionKey = stream.value();
            this.correlationId = stream.value();
        }

        /**
         * Sets which engine or process writes it.
         *
         * @param value a name, {@code zvt} unless set
         * @return this builder
         */
        public Builder<E> source(String value) {
            this.source = value;
            return this;
        }

        /**
         * Sets the incarnation of the writer.
         *
         * @param value not negative, 0 unless set
         * @return this builder
         */
        public Builder<E> incarnation(long value) {
            this.incarnation = value;
            return this;
        }

        /**
         * Sets the key within which the order is kept.
         *
         * @param value the key, the stream's name unless set
         * @return this builder
         */
        public Builder<E> partitionKey(String value) {
            this.partitionKey = value;
            return this;
        }

        /**
         * Sets when it is recorded.
         *
         * @param epochNanos nanoseconds since 1970, 0 unless set
         * @return this builder
         */
        public Builder<E> timeNanos(long epochNanos) {
            this.timeNanos = epochNanos;
            return this;
        }

        /**
         * Sets the flow it belongs to.
         *
         * @param value the flow, the stream's name unless set
         * @return this builder
         */
        public Builder<E> correlationId(String value) {
            this.correlationId = value;
            return this;
        }

        /**
         * Sets the event that causes it.
         *
         * @param value the cause, or null
         * @return this builder
         */
        public Builder<E> causationId(@Nullable EventId value) {
            this.causationId = value;
            return this;
        }

        /**
         * Sets the command from outside that asks for it.
         *
         * @param value the command, or null
         * @return this builder
         */
        public Builder<E> commandId(@Nullable CommandId value) {
            this.commandId = value;
            return this;
        }

        /**
         * Sets further headers.
         *
         * @param values names of 1 to 20 lower-case letters and digits, with their values
         * @return this builder
         * @throws io.zvt.core.error.InvalidInputException if a name holds anything else or is taken by CloudEvents
         */
        public Builder<E> headers(Map<String, String> values) {
            values.keySet().forEach(HeaderRules::check);
            this.headers = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
            return this;
        }

        /** {@return the envelope} */
        public EventEnvelope<E> build() {
            return new EventEnvelope<>(this);
        }
    }
}
