package io.zvt.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.codec.UnknownEventTypeException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.TypeRegistration;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is done to the bytes of an event, they are refused or give an envelope; nothing else comes out. */
class CodecFuzzTest {

    private static final long SEED = 20_261_125L;
    private static final int CASES = 100_000;

    private final JsonEventCodec codec = new JsonEventCodec(EventTypes.standard());

    @Test
    void mutated_bytes_are_refused_or_give_an_envelope() {
        Random random = new Random(SEED);
        List<byte[]> seeds = seeds(random);
        Mutations mutations = new Mutations(random, seeds);
        int accepted = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = mutations.mutate(seeds.get(random.nextInt(seeds.size())));
            String what = "case " + i + " of seed " + SEED;
            accepted += Assertions.assertTimeout(Duration.ofSeconds(10), () -> outcome(bytes, what)) ? 1 : 0;
        }
        assertThat(accepted)
                .as("most mutations must be noticed, some hit free text")
                .isBetween(1, CASES / 2);
    }

    private List<byte[]> seeds(Random random) {
        List<byte[]> seeds = new ArrayList<>();
        for (TypeRegistration type : EventTypes.standard().all()) {
            seeds.add(codec.encode(Envelopes.sample(type, true)));
            seeds.add(codec.encode(Envelopes.sample(type, false)));
            seeds.add(codec.encode(Envelopes.random(type, random)));
        }
        return seeds;
    }

    /** Whether the bytes are an envelope; if so it is a sound one. */
    private boolean outcome(byte[] bytes, String what) {
        try {
            EventEnvelope<? extends Event> envelope = codec.decode(bytes);
            assertThat(codec.decode(codec.encode(envelope))).as(what).isEqualTo(envelope);
            return true;
        } catch (InvalidInputException e) {
            assertThat(e.facts()).as(what).containsKeys("field", "value", "rule", "at");
            return false;
        } catch (UnknownEventTypeException e) {
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what + ": " + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }
}
