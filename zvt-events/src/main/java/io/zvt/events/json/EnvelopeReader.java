package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.registry.EventTypes;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads an envelope from a CloudEvents 1.0 object whose attributes stand in any order. Thread-safe. */
final class EnvelopeReader {

    private static final int END = -2;

    private final JsonParsers parsers = new JsonParsers();
    private final EnvelopeAttributes attributes = new EnvelopeAttributes();
    private final EnvelopeTypes types = EnvelopeTypes.create();
    private final PayloadTypes payloads;
    private final Upcasting upcasting;

    EnvelopeReader(PayloadTypes payloads, EventTypes registry) {
        this.payloads = payloads;
        this.upcasting = new Upcasting(registry);
    }

    EventEnvelope<? extends Event> read(byte[] bytes) {
        return parsers.read(bytes, "", in -> read(in, bytes));
    }

    private EventEnvelope<Event> read(JsonInput in, byte[] bytes) throws IOException {
        in.require(JsonToken.START_OBJECT, "must be an object");
        EnvelopeDraft draft = new EnvelopeDraft(in, types);
        int attribute = next(in.parser(), 0);
        while (attribute != END) {
            if (attribute == EnvelopeAttributes.HEADER) {
                draft.readHeader(in.parser().currentName());
                attribute = next(in.parser(), EnvelopeAttributes.DATA);
            } else {
                draft.meet(attribute);
                readAttribute(in, draft, attribute, bytes);
                attribute = next(in.parser(), Math.min(attribute + 1, EnvelopeAttributes.DATA));
            }
        }
        return draft.build();
    }

    /** Reads the name of the next attribute and returns which it is. */
    private int next(JsonParser parser, int expected) throws IOException {
        if (parser.nextFieldName(attributes.serialized(expected))) {
            return expected;
        }
        return parser.currentToken() == JsonToken.END_OBJECT ? END : EnvelopeAttributes.indexOf(parser.currentName());
    }

    private void readAttribute(JsonInput in, EnvelopeDraft draft, int attribute, byte[] bytes) throws IOException {
        if (attribute != EnvelopeAttributes.DATA) {
            draft.readAttribute(attribute);
            return;
        }
        String known = draft.type();
        // Writers of other systems may put the data before the type.
        String found = known == null ? findType(bytes) : known;
        in.nextValue();
        readData(in, draft, found);
    }

    private void readData(JsonInput in, EnvelopeDraft draft, String found) throws IOException {
        PayloadType type = payloads.newest(in, found);
        Object payload = type.isNewest(found) ? type.object().read(in) : readOld(in, EventType.parse(found), type);
        draft.payload(type, payload);
    }

    private Object readOld(JsonInput in, EventType from, PayloadType type) throws IOException {
        byte[] data = upcasting.upcast(in, from, type.type(), JsonTree.readObject(in));
        return parsers.read(data, "data", type.object()::read);
    }

    private String findType(byte[] bytes) {
        return parsers.read(bytes, "", in -> {
            String type = null;
            JsonParser parser = in.parser();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                in.nextValue();
                if (name.equals(EnvelopeAttributes.name(EnvelopeAttributes.TYPE))) {
                    type = in.text();
                }
                parser.skipChildren();
            }
            return requireType(in, type);
        });
    }

    private static String requireType(JsonInput in, @Nullable String type) {
        if (type == null) {
            throw in.refuseField("type", null, "must not be missing", "name the type of the event");
        }
        return type;
    }
}
