package io.zvt.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.TypeRegistration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an envelope holds comes back, and equal envelopes have equal bytes. */
class RoundTripTest {

    private static final long SEED = 20_260_314L;
    private static final int CASES = 200;

    private final JsonEventCodec codec = new JsonEventCodec(EventTypes.standard());

    static List<TypeRegistration> types() {
        return EventTypes.standard().all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void any_envelope_comes_back_equal_and_gives_the_same_bytes_again(TypeRegistration type) {
        Random random = new Random(SEED + type.type().hashCode());
        for (int i = 0; i < CASES; i++) {
            EventEnvelope<Event> envelope = Envelopes.random(type, random);
            byte[] bytes = codec.encode(envelope);
            EventEnvelope<? extends Event> decoded = codec.decode(bytes);
            assertThat(decoded).as("case %d of seed %d", i, SEED).isEqualTo(envelope);
            assertThat(Arrays.equals(codec.encode(decoded), bytes)).isTrue();
        }
    }
}
