package io.zvt.events.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.memory.InMemoryEventStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadExportTest {

    private static InMemoryEventStore store(String... reasonsOfA) {
        InMemoryEventStore store =
                new InMemoryEventStore(event -> event.toString().getBytes(StandardCharsets.UTF_8));
        append(store, "strategy/b", "constant");
        for (String reason : reasonsOfA) {
            append(store, "strategy/a", reason);
        }
        return store;
    }

    private static void append(EventStore store, String name, String reason) {
        StreamId stream = StreamId.of(name);
        long version = store.version(stream);
        StrategyStopped payload = new StrategyStopped(StrategyId.of("a"), reason);
        store.append(
                stream,
                version,
                List.of(EventEnvelope.of(new EventType("strategy.stopped", 1), stream, version + 1, payload)
                        .build()));
    }

    @Test
    void heads_survive_their_text_form() {
        HeadExport heads = HeadExport.of(store("x", "y"));
        assertThat(heads.text().lines()).hasSize(2).first().asString().matches("strategy/a 2 [0-9a-f]{64}");
        assertThat(HeadExport.parse(heads.text()).heads()).isEqualTo(heads.heads());
    }

    @Test
    void a_store_that_is_the_same_or_grew_shows_no_difference() {
        HeadExport heads = HeadExport.of(store("x", "y"));
        assertThat(heads.differences(store("x", "y"))).isEmpty();
        assertThat(heads.differences(store("x", "y", "z"))).isEmpty();
    }

    @Test
    void a_stream_that_was_cut_or_changed_shows() {
        HeadExport heads = HeadExport.of(store("x", "y"));
        assertThat(heads.differences(store("x"))).singleElement().asString().contains("strategy/a", "1", "2");
        assertThat(heads.differences(store())).singleElement().asString().contains("strategy/a", "version 0");
        assertThat(heads.differences(store("x", "Y")))
                .singleElement()
                .asString()
                .contains("another hash");
    }

    @Test
    void a_line_that_is_no_head_is_refused() {
        assertThatThrownBy(() -> HeadExport.parse("strategy/a x hash"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("strategy/a x hash");
    }
}
