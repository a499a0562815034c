package io.zvt.examples.ownevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnEventsTest {

    private static final String OLD = "signal.raised/2  SignalRaised[model=unnamed, instrument=BTC/USD, score=-0.25]";
    private static final String NEW = "signal.raised/2  SignalRaised[model=momentum, instrument=BTC/USD, score=0.8]";

    @Test
    void events_of_both_versions_are_heard_stored_and_decoded_alike(@TempDir Path directory) throws IOException {
        List<String> lines = run(directory.resolve("events.jsonl"));
        for (String verb : List.of("heard    ", "stored   ", "decoded  ")) {
            assertThat(lines).containsSubsequence(verb + " bus/signals:1  " + OLD, verb + " bus/signals:2  " + NEW);
        }
    }

    @Test
    void an_exported_line_is_a_cloud_event_with_the_stable_name_of_its_type(@TempDir Path directory)
            throws IOException {
        assertThat(run(directory.resolve("events.jsonl")))
                .filteredOn(line -> line.startsWith("{"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"specversion\":\"1.0\"", "\"type\":\"signal.raised/2\"")
                        .doesNotContain("io.zvt"));
    }

    private static List<String> run(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new OwnEvents(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(file);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
