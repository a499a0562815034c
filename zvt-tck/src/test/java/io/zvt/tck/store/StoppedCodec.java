package io.zvt.tck.store;

import io.zvt.core.event.Event;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.StrategyId;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The smallest codec that keeps a whole envelope: of strategies that stopped, and of nothing else. */
final class StoppedCodec implements EventCodec {

    @Override
    public byte[] encode(EventEnvelope<?> envelope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            StrategyStopped stopped = (StrategyStopped) envelope.payload();
            out.writeUTF(envelope.id().toString());
            out.writeUTF(envelope.type().toString());
            out.writeUTF(envelope.source());
            out.writeUTF(envelope.partitionKey());
            out.writeLong(envelope.timeNanos());
            out.writeUTF(envelope.correlationId());
            out.writeUTF(envelope.causationId().map(EventId::toString).orElse(""));
            out.writeUTF(envelope.commandId().map(CommandId::value).orElse(""));
            out.writeUTF(stopped.strategy().value());
            out.writeUTF(stopped.reason());
            for (Map.Entry<String, String> header : envelope.headers().entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public EventEnvelope<? extends Event> decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            EventId id = EventId.parse(in.readUTF());
            EventType type = EventType.parse(in.readUTF());
            String source = in.readUTF();
            String key = in.readUTF();
            long time = in.readLong();
            String correlation = in.readUTF();
            String cause = in.readUTF();
            String command = in.readUTF();
            StrategyStopped stopped = new StrategyStopped(StrategyId.of(in.readUTF()), in.readUTF());
            return EventEnvelope.of(type, StreamId.of(id.stream().value()), id.version(), stopped)
                    .incarnation(id.incarnation())
                    .source(source)
                    .partitionKey(key)
                    .timeNanos(time)
                    .correlationId(correlation)
                    .causationId(cause.isEmpty() ? null : EventId.parse(cause))
                    .commandId(command.isEmpty() ? null : CommandId.of(command))
                    .headers(headers(in))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(DataInputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        while (in.available() > 0) {
            headers.put(in.readUTF(), in.readUTF());
        }
        return headers;
    }
}
