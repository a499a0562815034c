package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.id.CommandId;
import io.zvt.core.time.Timestamps;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An envelope while it is read; not thread-safe. */
final class EnvelopeDraft {

    private static final int OPTIONAL = (1 << EnvelopeAttributes.CAUSATION_ID) | (1 << EnvelopeAttributes.COMMAND_ID);

    private final JsonInput in;
    private final EnvelopeTypes types;
    private final @Nullable String[] texts = new @Nullable String[EnvelopeAttributes.DATA];
    private @Nullable Map<String, String> headers;
    private @Nullable EventId id;
    private @Nullable EventId causation;
    private @Nullable CommandId command;
    private @Nullable PayloadType type;
    private @Nullable Event payload;
    private long timeNanos;
    private long sequence;
    private int seen;

    EnvelopeDraft(JsonInput in, EnvelopeTypes types) {
        this.in = in;
        this.types = types;
    }

    /** Notes that an attribute stands here and refuses it if it stood before. */
    void meet(int attribute) {
        if ((seen & (1 << attribute)) != 0) {
            throw in.refuse(EnvelopeAttributes.name(attribute), "must stand once", "drop the repetition");
        }
        seen |= 1 << attribute;
    }

    /** Reads the value of an attribute other than the data. */
    void readAttribute(int attribute) throws IOException {
        in.nextValue();
        switch (attribute) {
            case EnvelopeAttributes.SPEC_VERSION -> readFixed("1.0");
            case EnvelopeAttributes.CONTENT_TYPE -> readFixed("application/json");
            case EnvelopeAttributes.ID -> id = (EventId) types.eventId().read(in);
            case EnvelopeAttributes.TIME -> readTime();
            case EnvelopeAttributes.CAUSATION_ID ->
                causation = (EventId) types.eventId().read(in);
            case EnvelopeAttributes.COMMAND_ID ->
                command = (CommandId) types.commandId().read(in);
            case EnvelopeAttributes.SEQUENCE -> readSequence();
            case EnvelopeAttributes.STREAM -> readStream();
            default -> texts[attribute] = in.text();
        }
    }

    private void readFixed(String expected) throws IOException {
        if (!in.isText(expected)) {
            throw in.refuse(in.text(), "must be " + expected, "write events in this form");
        }
    }

    private void readTime() throws IOException {
        try {
            timeNanos = Timestamps.toEpochNanos((Instant) types.instant().read(in));
        } catch (InvalidInputException e) {
            throw e.facts().containsKey("at") ? e : in.refuse(in.text(), e);
        }
    }

    private void readSequence() throws IOException {
        String text = in.text();
        sequence = AsciiNumbers.parse(text);
        if (sequence < 0 || text.length() > EnvelopeAttributes.SEQUENCE_DIGITS) {
            throw in.refuse(text, "must be a number of 1 to 19 digits", "pass the sequence unchanged");
        }
    }

    /** Makes no string of the stream's name when the id has it already. */
    private void readStream() throws IOException {
        String known = id == null ? null : id.stream().value();
        texts[EnvelopeAttributes.STREAM] = known != null && in.isText(known) ? known : in.text();
    }

    void readHeader(String name) throws IOException {
        in.nextValue();
        headers = headers == null ? new TreeMap<>() : headers;
        if (headers.put(name, in.text()) != null) {
            throw in.refuse(name, "must stand once", "drop the repetition");
        }
    }

    @Nullable
    String type() {
        return texts[EnvelopeAttributes.TYPE];
    }

    void payload(PayloadType payloadType, Object value) {
        type = payloadType;
        payload = payloadType.cast(value);
    }

    EventEnvelope<Event> build() {
        int missing = ~(seen | OPTIONAL) & ((1 << EnvelopeAttributes.count()) - 1);
        if (missing != 0) {
            String name = EnvelopeAttributes.name(Integer.numberOfTrailingZeros(missing));
            throw in.refuseField(name, null, "must not be missing", "write every attribute");
        }
        EventId identity = Objects.requireNonNull(id);
        requireSame("stream", text(EnvelopeAttributes.STREAM), identity.stream().value());
        if (sequence != identity.version()) {
            throw in.refuseField("sequence", sequence, "must be the version in the id " + identity, "mend one of them");
        }
        return builder(identity)
                .incarnation(identity.incarnation())
                .timeNanos(timeNanos)
                .source(text(EnvelopeAttributes.SOURCE))
                .correlationId(text(EnvelopeAttributes.CORRELATION_ID))
                .causationId(causation)
                .commandId(command)
                .partitionKey(text(EnvelopeAttributes.PARTITION_KEY))
                .build();
    }

    private EventEnvelope.Builder<Event> builder(EventId identity) {
        EventEnvelope.Builder<Event> builder = EventEnvelope.of(
                Objects.requireNonNull(type).type(),
                identity.stream(),
                identity.version(),
                Objects.requireNonNull(payload));
        try {
            return headers == null ? builder : builder.headers(headers);
        } catch (InvalidInputException e) {
            throw in.refuseField(e);
        }
    }

    private void requireSame(String field, String value, String expected) {
        if (!value.equals(expected)) {
            throw in.refuseField(field, value, "must be the stream in the id, " + expected, "mend one of them");
        }
    }

    private String text(int attribute) {
        return Objects.requireNonNull(texts[attribute]);
    }
}
