package io.zvt.events.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zvt.core.error.ConflictException;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.error.TransientException;
import io.zvt.core.event.StrategyStateSaved;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.CommitFaults;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import io.zvt.events.store.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    private static final StreamId A = StreamId.of("strategy/a");
    private static final StreamId B = StreamId.of("strategy/b");

    private final EventCodec codec = new JsonEventCodec(EventTypes.standard());
    private final InMemoryEventStore source = new InMemoryEventStore(codec::encode);
    private final InMemoryEventStore target = new InMemoryEventStore(codec::encode);

    private static EventEnvelope<?> event(StreamId stream, long sequence, String reason) {
        return EventEnvelope.of(
                        new EventType("strategy.stopped", 1),
                        stream,
                        sequence,
                        new StrategyStopped(StrategyId.of("a"), reason))
                .timeNanos(1000 + sequence)
                .build();
    }

    private void fill(int events) {
        for (int i = 1; i <= events; i++) {
            source.append(A, i - 1, List.of(event(A, i, "line\nbreak")));
            if (i % 3 == 0) {
                source.append(B, i / 3 - 1, List.of(event(B, i / 3, "é")));
            }
        }
    }

    private String exported(EventStore store) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventExport.write(store, codec, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private long imported(String lines, EventStore store) throws IOException {
        return EventImport.read(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "lines", codec, store);
    }

    @Test
    void what_was_exported_is_imported_in_the_same_order(@TempDir Path directory) throws IOException {
        fill(2500);
        Path file = directory.resolve("events.jsonl");
        assertThat(EventExport.write(source, codec, file)).isEqualTo(3333);
        assertThat(Files.readAllLines(file)).hasSize(3333);
        assertThat(EventImport.read(file, codec, target)).isEqualTo(3333);
        assertThat(target.cursor(Position.START).next(5000))
                .isEqualTo(source.cursor(Position.START).next(5000));
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_store_without_an_order_over_all_streams_is_exported_stream_by_stream() throws IOException {
        fill(2500);
        EventStore plain = (EventStore) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EventStore.class},
                (proxy, method, arguments) -> method.invoke(source, arguments));
        assertThat(imported(exported(plain), target)).isEqualTo(3333);
        assertThat(target.read(A, 1, 5000)).isEqualTo(source.read(A, 1, 5000));
        assertThat(target.read(B, 1, 5000)).isEqualTo(source.read(B, 1, 5000));
    }

    @Test
    void an_import_goes_on_where_the_streams_end() throws IOException {
        fill(3);
        String lines = exported(source);
        target.append(A, 0, List.of(event(A, 1, "line\nbreak")));
        assertThatThrownBy(() -> imported(lines, target)).hasMessageContaining("must be 2");
        assertThat(imported(lines.substring(lines.indexOf('\n') + 1), target)).isEqualTo(3);
        assertThat(target.read(A, 1, 10)).isEqualTo(source.read(A, 1, 10));
    }

    @Test
    void a_bad_line_says_where_it_stood_and_keeps_what_stood_before() throws IOException {
        fill(3);
        String[] lines = exported(source).lines().toArray(String[]::new);
        lines[2] = lines[2].replace("\"reason\":\"line\\nbreak\"", "\"reason\":7");
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> imported(String.join("\n", lines), target));
        assertThat(refusal.facts())
                .containsEntry("field", "data.reason")
                .containsEntry("line", "3")
                .containsEntry("at", "lines, line 3, byte " + (lines[2].indexOf(":7") + 1));
        assertThat(refusal).hasMessageContaining("must be a string");
        assertThat(target.head(A).version()).isEqualTo(2);
    }

    @Test
    void a_gap_a_repetition_and_a_time_that_falls_are_refused() throws IOException {
        fill(3);
        String[] lines = exported(source).lines().toArray(String[]::new);
        assertThatThrownBy(() -> imported(lines[0] + "\n" + lines[2], target))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'sequence' was '3': must be 2, the next of stream strategy/a")
                .hasMessageContaining("lines, line 2");
        assertThatThrownBy(() -> imported(lines[0], target)).hasMessageContaining("must be 2");
        assertThatThrownBy(() -> imported(lines[1] + "\n" + lines[2].replace("000001003Z", "000001001Z"), target))
                .hasMessageContaining("'time' was")
                .hasMessageContaining("line 2");
    }

    @Test
    void an_unknown_type_and_an_empty_line_are_refused_with_their_line() throws IOException {
        fill(1);
        String line = exported(source);
        assertThatThrownBy(() -> imported(line.replace("strategy.stopped/1", "strategy.gone/1"), target))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'type' was 'strategy.gone/1'")
                .hasMessageContaining("lines, line 1");
        assertThatThrownBy(() -> imported(line + "\n", target))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lines, line 2");
    }

    @Test
    void lines_may_end_as_on_windows_and_the_last_need_not_end() throws IOException {
        fill(3);
        assertThat(imported(exported(source).strip().replace("\n", "\r\n"), target))
                .isEqualTo(4);
    }

    @Test
    void a_store_that_refuses_or_does_not_know_ends_the_import() throws IOException {
        fill(1);
        String line = exported(source);
        assertThatThrownBy(() -> imported(line, failing(CommitFaults.Fault.REFUSED)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> imported(line, failing(CommitFaults.Fault.UNKNOWN_WRITTEN)))
                .isInstanceOf(TransientException.class);
    }

    private EventStore failing(CommitFaults.Fault fault) {
        return new InMemoryEventStore(codec::encode, (stream, version) -> fault);
    }

    @Test
    void a_codec_that_breaks_lines_is_refused_and_leaves_no_file(@TempDir Path directory) throws IOException {
        fill(1);
        EventCodec broken = new EventCodec() {
            @Override
            public byte[] encode(EventEnvelope<?> envelope) {
                return "{\n}".getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public EventEnvelope<StrategyStateSaved> decode(byte[] bytes) {
                throw new IllegalStateException("not asked for");
            }
        };
        assertThatThrownBy(() -> EventExport.write(source, broken, directory.resolve("x.jsonl")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("strategy/a:1:0");
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }
}
