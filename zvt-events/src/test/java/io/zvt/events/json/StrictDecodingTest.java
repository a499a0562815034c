package io.zvt.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.id.StrategyId;
import io.zvt.events.codec.UnknownEventTypeException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.registry.EventTypes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not exactly an event is refused, with the field, the value, the rule and the place. */
class StrictDecodingTest {

    private final JsonEventCodec codec = new JsonEventCodec(EventTypes.standard());
    private final String executed = golden("order.executed-1");

    private static String golden(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/golden", name + ".json"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private InvalidInputException refusal(String json) {
        return refusal(json.getBytes(StandardCharsets.UTF_8));
    }

    private InvalidInputException refusal(byte[] bytes) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> codec.decode(bytes));
        assertThat(refusal).as("the refusal").isNotNull();
        return refusal;
    }

    private InvalidInputException changed(String from, String to) {
        assertThat(executed).contains(from);
        return refusal(executed.replace(from, to));
    }

    @Test
    void an_unknown_field_is_named_with_its_place() {
        InvalidInputException refusal = changed("\"price\":", "\"prize\":");
        assertThat(refusal.facts())
                .containsEntry("field", "data.prize")
                .containsEntry("value", "prize")
                .containsEntry("at", "byte " + executed.indexOf("\"price\":"));
        assertThat(refusal).hasMessageContaining("must be a known field, one of [order, venue");
    }

    @Test
    void an_unknown_field_of_a_nested_record_is_named_with_its_path() {
        assertThat(changed("\"instrument\":\"BTC/USD\"", "\"instrumen\":\"BTC/USD\"")
                        .facts())
                .containsEntry("field", "data.order.instrumen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"price\":\"450.12\",|data.price",
                "\"instrument\":\"BTC/USD\",|data.order.instrument",
                ",\"asset\":\"USD\"}|data.fee.asset",
                "\"specversion\":\"1.0\",|specversion",
                "\"partitionkey\":\"main\",|partitionkey",
                "\"datacontenttype\":\"application/json\",|datacontenttype",
                "\"sequence\":\"0000000000000000017\",|sequence"
            })
    void a_missing_field_is_named(String removed, String field) {
        InvalidInputException refusal = changed(removed, removed.endsWith("}") ? "}" : "");
        assertThat(refusal.facts()).containsEntry("field", field).containsKey("at");
        assertThat(refusal).hasMessageContaining("must not be missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"price\":\"450.12\"|\"price\":450.12|data.price|450.12",
                "\"price\":\"450.12\"|\"price\":\"NaN\"|data.price|NaN",
                "\"price\":\"450.12\"|\"price\":null|data.price|null",
                "\"price\":\"450.12\"|\"price\":[\"1\"]|data.price|[\"1\"]",
                "\"quantity\":\"0.25\"|\"quantity\":\"-1\"|data.quantity|-1",
                "\"dataSequence\":4242|\"dataSequence\":\"4242\"|data.dataSequence|4242",
                "\"dataSequence\":4242|\"dataSequence\":4242.5|data.dataSequence|4242.5",
                "\"dataSequence\":4242|\"dataSequence\":1e3|data.dataSequence|1e3",
                "\"dataSequence\":4242|\"dataSequence\":9223372036854775808|data.dataSequence|9223372036854775808",
                "\"instrumentVersion\":2|\"instrumentVersion\":2147483648|data.order.instrumentVersion|2147483648",
                "\"side\":\"BUY\"|\"side\":\"buy\"|data.side|buy",
                "\"side\":\"BUY\"|\"side\":true|data.side|true",
                "\"tradeId\":\"99120\"|\"tradeId\":99120|data.tradeId|99120",
                "\"tradeId\":\"99120\"|\"tradeId\":\"a b\"|data.tradeId|a b",
                "\"asset\":\"USD\",|\"asset\":\"usd\",|data.released.asset|usd",
                "\"specversion\":\"1.0\"|\"specversion\":\"0.3\"|specversion|0.3",
                "\"source\":\"node-1\"|\"source\":1|source|1",
                "\"region\":\"eu\"|\"region\":{}|region|{}",
                "\"sequence\":\"0000000000000000017\"|\"sequence\":17|sequence|17",
                "\"sequence\":\"0000000000000000017\"|\"sequence\":\"+17\"|sequence|+17",
                "\"sequence\":\"0000000000000000017\"|\"sequence\":\"18\"|sequence|18",
                "\"stream\":\"account/main\"|\"stream\":\"account/other\"|stream|account/other",
                "account/main:17:2n9c|account/main:17:2N9C|id|account/main:17:2N9C",
                "account/main:17:2n9c|account/main:0:2n9c|id|account/main:0:2n9c"
            })
    void a_value_of_another_kind_is_refused_with_field_and_value(String from, String to, String field, String value) {
        InvalidInputException refusal = changed(from, to);
        assertThat(refusal.facts()).containsEntry("field", field).containsKey("at");
        assertThat(refusal.facts().get("value")).startsWith(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-14T09:26:53.1234567890Z",
                "2026-03-14T09:26:53.Z",
                "2026-03-14T09:26:53+00:00",
                "2026-02-29T09:26:53Z",
                "2026-13-01T09:26:53Z",
                "2026-03-14T24:00:00Z",
                "2026-03-14T09:26:60Z",
                "2026-03-14 09:26:53Z",
                "+2026-03-14T09:26:53Z",
                "now",
                ""
            })
    void an_instant_in_another_form_is_refused(String text) {
        assertThat(changed("\"time\":\"2026-03-14T09:26:53.123456789Z\"", "\"time\":\"" + text + "\"")
                        .facts())
                .containsEntry("field", "time");
        assertThat(changed("\"venueTime\":\"2026-03-14T09:26:53.123456789Z\"", "\"venueTime\":\"" + text + "\"")
                        .facts())
                .containsEntry("field", "data.venueTime");
    }

    @Test
    void a_check_of_a_record_names_the_field_inside_the_data() {
        String requested = golden("order.requested-1");
        InvalidInputException refusal = refusal(requested.replace("\"limitPrice\":\"450.12\",", ""));
        assertThat(refusal.facts()).containsEntry("field", "data.terms.limitPrice");
        assertThat(refusal).hasMessageContaining("a STOP_LIMIT order needs one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"source\":\"node-1\",|source",
                "\"region\":\"eu\",|region",
                "\"venue\":\"sim\",\"venueOrderId\"|data.venue"
            })
    void a_repeated_field_is_refused(String text, String field) {
        String once = text.endsWith(",") ? text : "\"venue\":\"sim\",";
        InvalidInputException refusal = changed(text, once + text);
        assertThat(refusal.facts()).containsEntry("field", field);
        assertThat(refusal).hasMessageContaining("must stand once");
    }

    @Test
    void a_repeated_data_is_refused() {
        String data = executed.substring(executed.indexOf("\"data\":"), executed.length() - 1);
        assertThat(refusal(executed.replace(data, data + "," + data))).hasMessageContaining("must stand once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", "\u0000", "]", ",", "\n{}"})
    void whatever_stands_behind_the_object_is_refused(String tail) {
        assertThat(refusal(executed + tail).facts()).containsKey("at");
    }

    @Test
    void every_cut_is_refused() {
        for (int length = 0; length < executed.length(); length++) {
            assertThat(refusal(executed.substring(0, length)).code()).isEqualTo("INVALID_INPUT");
        }
    }

    @Test
    void nesting_without_end_is_refused() {
        String deep = "[".repeat(1_000_000);
        assertThat(changed("\"price\":\"450.12\"", "\"price\":" + deep)).hasMessageContaining("data.price");
        assertThat(refusal(deep)).isNotNull();
        assertThat(refusal("{\"data\":" + deep)).isNotNull();
        assertThat(refusal("{\"a\":".repeat(100_000))).isNotNull();
    }

    @Test
    void a_number_of_a_million_digits_is_refused() {
        assertThat(changed("4242", "9".repeat(1_000_000))).hasMessageContaining("data.dataSequence");
        assertThat(changed("\"450.12\"", "\"" + "9".repeat(1_000_000) + "\"")).hasMessageContaining("data.price");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_with_their_place() {
        for (int[] wrong : new int[][] {{0xFF}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xE2, 0x82}, {0xF8, 0x80}}) {
            byte[] bytes = executed.getBytes(StandardCharsets.UTF_8);
            int at = executed.indexOf("node-1");
            for (int i = 0; i < wrong.length; i++) {
                bytes[at + i] = (byte) wrong[i];
            }
            assertThat(refusal(bytes).facts()).containsEntry("at", "byte " + at).containsEntry("field", "bytes");
        }
    }

    @Test
    void another_encoding_is_refused() {
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("UTF-32")
        }) {
            assertThat(refusal(executed.getBytes(charset))).hasMessageContaining("must be UTF-8");
        }
        assertThat(refusal("\ufeff" + executed)).hasMessageContaining("byte order mark");
    }

    @Test
    void an_unregistered_type_or_a_newer_version_is_unknown() {
        for (String type : new String[] {"order.exploded/1", "order.executed/2"}) {
            assertThatThrownBy(() -> codec.decode(
                            executed.replace("order.executed/1", type).getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnknownEventTypeException.class)
                    .hasMessageContaining(type);
        }
        assertThat(changed("order.executed/1", "Order!").facts()).containsEntry("field", "type");
    }

    @Test
    void attributes_and_fields_may_stand_in_any_order_the_data_first() {
        String data = executed.substring(executed.indexOf(",\"data\":") + 1, executed.length() - 1);
        String reordered = "{" + data.replace("\"leg\":\"WHOLE\"}", "\"leg\":\"WHOLE\"} ") + ", "
                + executed.substring(1, executed.indexOf(",\"data\":")) + "}\n";
        String swapped = reordered
                .replace("\"venue\":\"sim\",\"venueOrderId\":\"8841\"", "\"venueOrderId\":\"8841\",\"venue\":\"sim\"")
                .replace("\"source\":\"node-1\",", "")
                .replace("\"sequence\"", "\"source\":\"node-1\",\"sequence\"");
        assertThat(codec.decode(swapped.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(codec.decode(executed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_payload_that_is_not_registered_or_not_of_the_named_version_is_not_encoded() {
        record Unregistered(String text) implements Event {}
        EventEnvelope<?> unregistered = EventEnvelope.of(
                        new EventType("a.b", 1), StreamId.of("s"), 1, new Unregistered("x"))
                .build();
        assertThatThrownBy(() -> codec.encode(unregistered))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be a registered type");
        EventEnvelope<?> misnamed = EventEnvelope.of(
                        new EventType("strategy.stopped", 2),
                        StreamId.of("s"),
                        1,
                        new StrategyStopped(StrategyId.of("a"), "x"))
                .build();
        assertThatThrownBy(() -> codec.encode(misnamed)).hasMessageContaining("must be strategy.stopped/1");
    }
}
