package io.zvt.events.json;

import io.zvt.core.event.Event;
import io.zvt.core.id.CommandId;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import java.nio.charset.StandardCharsets;

/** Writes an envelope as a CloudEvents 1.0 object with its attributes in a fixed order. Immutable and thread-safe. */
final class EnvelopeWriter {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final byte[] start = ascii("\"specversion\":\"1.0\",\"id\":\"");
    private final byte[] source = ascii("\",\"source\":");
    private final byte[] time = ascii(",\"time\":");
    private final byte[] correlation = ascii(",\"datacontenttype\":\"application/json\",\"correlationid\":");
    private final byte[] causation = ascii(",\"causationid\":\"");
    private final byte[] command = ascii(",\"commandid\":");
    private final byte[] partition = ascii(",\"partitionkey\":");
    private final byte[] stream = ascii(",\"stream\":");
    private final byte[] sequence = ascii(",\"sequence\":");
    private final byte[] data = ascii(",\"data\":");

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] write(EventEnvelope<?> envelope, PayloadType type) {
        Utf8Writer out = new Utf8Writer();
        out.open('{');
        writeIdentity(out, envelope, type);
        writeFlow(out, envelope);
        envelope.headers().forEach((name, value) -> {
            out.key(name);
            out.text(value);
        });
        out.raw(data);
        Event payload = envelope.payload();
        type.object().write(out, payload);
        out.close('}');
        return out.toBytes();
    }

    private void writeIdentity(Utf8Writer out, EventEnvelope<?> envelope, PayloadType type) {
        out.raw(start);
        writeId(out, envelope.id());
        out.raw(source);
        out.text(envelope.source());
        out.raw(type.typeAttribute());
        out.raw(time);
        long nanos = envelope.timeNanos();
        long seconds = Math.floorDiv(nanos, NANOS_PER_SECOND);
        out.instant(seconds, (int) (nanos - seconds * NANOS_PER_SECOND));
    }

    private void writeFlow(Utf8Writer out, EventEnvelope<?> envelope) {
        out.raw(correlation);
        out.text(envelope.correlationId());
        EventId cause = envelope.causationId().orElse(null);
        if (cause != null) {
            out.raw(causation);
            writeId(out, cause);
            out.one('"');
        }
        CommandId asked = envelope.commandId().orElse(null);
        if (asked != null) {
            out.raw(command);
            out.text(asked.value());
        }
        out.raw(partition);
        out.text(envelope.partitionKey());
        out.raw(stream);
        out.text(envelope.stream().value());
        out.raw(sequence);
        out.padded(envelope.sequence(), EnvelopeAttributes.SEQUENCE_DIGITS);
    }

    private static void writeId(Utf8Writer out, EventId id) {
        out.part(id.stream().value());
        out.one(':');
        out.number(id.version());
        out.one(':');
        out.base36(id.incarnation());
    }
}
