package io.zvt.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Decimal;
import io.zvt.events.codec.UnknownEventTypeException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.Upcaster;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Old bytes of a user's own type are read as its newest version. */
class UpcastingTest {

    /** Bytes as version 1 wrote them: one strength as a whole percentage. */
    private static final String VERSION_1 = "{\"specversion\":\"1.0\",\"id\":\"bus/BTC:1:0\",\"source\":\"zvt\","
            + "\"type\":\"signal.raised/1\",\"time\":\"2026-03-14T09:26:53.000000001Z\","
            + "\"datacontenttype\":\"application/json\",\"correlationid\":\"bus/BTC\",\"partitionkey\":\"BTC\","
            + "\"stream\":\"bus/BTC\",\"sequence\":\"0000000000000000001\","
            + "\"data\":{\"instrument\":\"BTC/USD\",\"percent\":42}}";

    private static final Upcaster PERCENT_TO_STRENGTH = fields -> {
        long percent = (Long) fields.remove("percent");
        fields.put("strength", Decimal.ofMantissa(percent, 2).toString());
        return fields;
    };

    private static final Upcaster STRENGTH_TO_PARTS = fields -> {
        fields.put("parts", List.of(Map.of("name", "all", "strength", fields.remove("strength"))));
        return fields;
    };

    /** Version 2. */
    record SignalRaised2(InstrumentId instrument, Decimal strength) implements Event {}

    /** Version 3. */
    record SignalRaised3(InstrumentId instrument, List<Part> parts) implements Event {}

    /** A part of a signal. */
    record Part(String name, Decimal strength) {}

    private static EventEnvelope<? extends Event> decode(EventTypes.Builder types, String json) {
        return new JsonEventCodec(types.build()).decode(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void version_1_is_read_as_version_2() {
        EventEnvelope<? extends Event> decoded = decode(
                EventTypes.builder()
                        .register(SignalRaised2.class, "signal.raised", 2)
                        .upcast("signal.raised", 1, PERCENT_TO_STRENGTH),
                VERSION_1);
        assertThat(decoded.payload()).isEqualTo(new SignalRaised2(InstrumentId.of("BTC/USD"), Decimal.of("0.42")));
        assertThat(decoded.type()).isEqualTo(new EventType("signal.raised", 2));
        assertThat(decoded.stream()).isEqualTo(StreamId.of("bus/BTC"));
    }

    @Test
    void version_1_is_read_as_version_3_through_both_upcasters() {
        EventEnvelope<? extends Event> decoded = decode(
                EventTypes.builder()
                        .register(SignalRaised3.class, "signal.raised", 3)
                        .upcast("signal.raised", 1, PERCENT_TO_STRENGTH)
                        .upcast("signal.raised", 2, STRENGTH_TO_PARTS),
                VERSION_1);
        assertThat(decoded.payload())
                .isEqualTo(new SignalRaised3(InstrumentId.of("BTC/USD"), List.of(new Part("all", Decimal.of("0.42")))));
    }

    @Test
    void a_missing_link_is_an_unknown_type_that_names_the_link() {
        EventTypes.Builder types = EventTypes.builder()
                .register(SignalRaised3.class, "signal.raised", 3)
                .upcast("signal.raised", 1, PERCENT_TO_STRENGTH);
        assertThatThrownBy(() -> decode(types, VERSION_1))
                .isInstanceOf(UnknownEventTypeException.class)
                .hasMessageContaining("signal.raised/2");
    }

    @Test
    void an_upcaster_that_fails_is_a_refusal_that_names_the_version() {
        EventTypes.Builder types = EventTypes.builder()
                .register(SignalRaised2.class, "signal.raised", 2)
                .upcast("signal.raised", 1, PERCENT_TO_STRENGTH);
        assertThatThrownBy(() -> decode(types, VERSION_1.replace(":42", ":\"x\"")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("signal.raised/1")
                .hasCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void what_an_upcaster_leaves_wrong_is_refused_with_the_field() {
        EventTypes.Builder types = EventTypes.builder()
                .register(SignalRaised2.class, "signal.raised", 2)
                .upcast("signal.raised", 1, fields -> fields);
        assertThatThrownBy(() -> decode(types, VERSION_1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'percent'")
                .hasMessageContaining("upcast");
        EventTypes.Builder odd = EventTypes.builder()
                .register(SignalRaised2.class, "signal.raised", 2)
                .upcast("signal.raised", 1, fields -> Map.of("strength", 0.42));
        assertThatThrownBy(() -> decode(odd, VERSION_1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("java.lang.Double");
    }
}
