package io.zvt.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.event.Event;
import io.zvt.core.event.OrderRequested;
import io.zvt.core.order.OrderType;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.TypeRegistration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bytes of every released version of every type, which must be read for ever.
 *
 * <p>With {@code -Dzvt.golden=write} the files that a new type or version lacks are written; what is there is never
 * written again: a type that changes gets a new version.
 */
class GoldenFilesTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/golden");
    private static final EventTypes TYPES = EventTypes.standard();

    private final JsonEventCodec codec = new JsonEventCodec(TYPES);

    private static Map<String, EventEnvelope<Event>> envelopes() {
        Map<String, EventEnvelope<Event>> golden = new TreeMap<>();
        for (TypeRegistration type : TYPES.all()) {
            String name = type.type().name() + "-" + type.type().version();
            golden.put(name, Envelopes.sample(type, true));
            golden.put(name + "-sparse", Envelopes.sample(type, false));
        }
        golden.put("order.requested-1-trailing", trailing());
        return golden;
    }

    private static EventEnvelope<Event> trailing() {
        RecordGenerator generator = new RecordGenerator(new SampleSource(true));
        OrderRequested request = generator.make(OrderRequested.class);
        return Envelopes.sample(
                TYPES.of(OrderRequested.class),
                new OrderRequested(
                        request.order(),
                        generator.orderTerms(OrderType.TRAILING_STOP),
                        request.reference(),
                        request.requestedBy()),
                false);
    }

    static Stream<Map.Entry<String, EventEnvelope<Event>>> golden() {
        return envelopes().entrySet().stream();
    }

    private static Path file(String name) {
        return DIRECTORY.resolve(name + ".json");
    }

    @Test
    void every_registered_type_has_its_golden_files_and_no_other_file_lies_there() throws IOException {
        if ("write".equals(System.getProperty("zvt.golden"))) {
            writeMissing();
        }
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(envelopes().keySet());
        }
    }

    private void writeMissing() throws IOException {
        for (Map.Entry<String, EventEnvelope<Event>> golden : envelopes().entrySet()) {
            if (!Files.exists(file(golden.getKey()))) {
                Files.write(file(golden.getKey()), codec.encode(golden.getValue()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void encoding_gives_exactly_the_golden_bytes(Map.Entry<String, EventEnvelope<Event>> golden) throws IOException {
        assertThat(new String(codec.encode(golden.getValue()), StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(file(golden.getKey())));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void decoding_golden_bytes_gives_the_equal_envelope(Map.Entry<String, EventEnvelope<Event>> golden)
            throws IOException {
        EventEnvelope<? extends Event> decoded = codec.decode(Files.readAllBytes(file(golden.getKey())));
        assertThat(decoded).isEqualTo(golden.getValue());
        assertThat(decoded.incarnation()).isEqualTo(golden.getValue().incarnation());
    }

    @Test
    void what_may_be_left_out_is_left_out_of_the_sparse_files() throws IOException {
        for (Map.Entry<String, EventEnvelope<Event>> golden : envelopes().entrySet()) {
            assertThat(Files.readString(file(golden.getKey()))).doesNotContain("null");
        }
        assertThat(Files.readString(file("order.executed-1-sparse")))
                .doesNotContain("venueOrderId", "released", "strategy", "causationid", "commandid");
    }
}
