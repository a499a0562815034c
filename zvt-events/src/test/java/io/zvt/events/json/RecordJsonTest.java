package io.zvt.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueId;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    private final RecordJson json = new RecordJson();

    /** An id of a user's own. */
    record DeskId(String value) implements Comparable<DeskId> {

        DeskId {
            if (value.isBlank()) {
                throw InvalidInputException.of("desk", value, "must not be blank", "name it");
            }
        }

        @Override
        public int compareTo(DeskId other) {
            return value.compareTo(other.value);
        }
    }

    /** What an order waits for. */
    sealed interface Wait permits UntilTime, UntilPrice, Never {}

    record UntilTime(Instant at) implements Wait {}

    record UntilPrice(Decimal price, Side side) implements Wait {}

    record Never() implements Wait {}

    record Tree(String name, List<Tree> children) {}

    record State(
            long version,
            int attempts,
            boolean halted,
            Decimal cash,
            Money fee,
            Quantity open,
            Instant at,
            Duration age,
            Side side,
            @Nullable String note,
            Optional<DeskId> desk,
            SortedMap<VenueId, Map<Asset, Decimal>> balances,
            Map<Side, Integer> counts,
            Set<InstrumentId> instruments,
            SortedSet<String> names,
            Set<UntilPrice> prices,
            List<Wait> waits,
            Tree tree) {}

    private static State state(boolean full) {
        return new State(
                Long.MIN_VALUE,
                -3,
                true,
                Decimal.of("1000.50"),
                Money.of("0.10", "USD"),
                Quantity.of("2"),
                Instant.parse("2026-03-14T09:26:53.1Z"),
                Duration.ofMillis(-1500),
                Side.SELL,
                full ? "a \"note\"\n" : null,
                full ? Optional.of(new DeskId("rates")) : Optional.empty(),
                new TreeMap<>(Map.of(
                        VenueId.of("b"), Map.of(Asset.of("USD"), Decimal.of("1.0"), Asset.of("BTC"), Decimal.of("2")),
                        VenueId.of("a"), Map.of())),
                Map.of(Side.SELL, 1, Side.BUY, 2),
                Set.of(InstrumentId.of("b"), InstrumentId.of("a")),
                new TreeSet<>(Set.of("z", "é", "a")),
                Set.of(new UntilPrice(Decimal.of("10"), Side.BUY), new UntilPrice(Decimal.of("9"), Side.BUY)),
                List.of(new Never(), new UntilTime(Instant.EPOCH), new UntilPrice(Decimal.of("9"), Side.BUY)),
                new Tree("root", List.of(new Tree("leaf", List.of()))));
    }

    private static final String FULL = "{\"version\":-9223372036854775808,\"attempts\":-3,\"halted\":true,"
            + "\"cash\":\"1000.5\",\"fee\":{\"amount\":\"0.1\",\"asset\":\"USD\"},\"open\":\"2\","
            + "\"at\":\"2026-03-14T09:26:53.100000000Z\",\"age\":\"PT-1.5S\",\"side\":\"SELL\","
            + "\"note\":\"a \\\"note\\\"\\n\",\"desk\":\"rates\","
            + "\"balances\":{\"a\":{},\"b\":{\"BTC\":\"2\",\"USD\":\"1\"}},\"counts\":{\"BUY\":2,\"SELL\":1},"
            + "\"instruments\":[\"a\",\"b\"],\"names\":[\"a\",\"z\",\"é\"],"
            + "\"prices\":[{\"price\":\"10\",\"side\":\"BUY\"},{\"price\":\"9\",\"side\":\"BUY\"}],"
            + "\"waits\":[{\"@type\":\"Never\"},{\"@type\":\"UntilTime\",\"at\":\"1970-01-01T00:00:00.000000000Z\"},"
            + "{\"@type\":\"UntilPrice\",\"price\":\"9\",\"side\":\"BUY\"}],"
            + "\"tree\":{\"name\":\"root\",\"children\":[{\"name\":\"leaf\",\"children\":[]}]}}";

    @Test
    void a_tree_of_records_is_written_canonically_and_read_back() {
        assertThat(json.write(state(true))).isEqualTo(FULL);
        assertThat(json.read(State.class, FULL)).isEqualTo(state(true));
    }

    @Test
    void what_has_no_value_is_left_out_and_read_as_null_or_empty() {
        String sparse = json.write(state(false));
        assertThat(sparse).doesNotContain("note", "desk", "null");
        assertThat(json.read(State.class, sparse)).isEqualTo(state(false));
    }

    record Keyed(Map<String, Integer> map, Set<Integer> set) {}

    @Test
    void equal_records_give_equal_text_whatever_the_order_of_their_maps_and_sets() {
        Map<String, Integer> forwards = new LinkedHashMap<>();
        Map<String, Integer> backwards = new LinkedHashMap<>();
        Set<Integer> up = new LinkedHashSet<>();
        Set<Integer> down = new LinkedHashSet<>();
        for (int i = 0; i < 50; i++) {
            forwards.put("k" + i, i);
            backwards.put("k" + (49 - i), 49 - i);
            up.add(i);
            down.add(49 - i);
        }
        String text = json.write(new Keyed(forwards, up));
        assertThat(json.write(new Keyed(backwards, down))).isEqualTo(text);
        assertThat(json.write(new Keyed(new HashMap<>(forwards), Set.copyOf(up))))
                .isEqualTo(text);
        assertThat(json.read(Keyed.class, text)).isEqualTo(new Keyed(forwards, up));
    }

    @Test
    void equal_decimals_give_equal_text_whatever_their_zeros() {
        record Amount(Decimal value) {}
        assertThat(json.write(new Amount(Decimal.of("2.00")))).isEqualTo("{\"value\":\"2\"}");
        assertThat(json.write(new Amount(Decimal.of("-0.000")))).isEqualTo("{\"value\":\"0\"}");
    }

    @Test
    void a_wrong_value_is_refused_with_its_path_and_place() {
        assertThatThrownBy(() -> json.read(State.class, FULL.replace("\"BTC\":\"2\"", "\"BTC\":2")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'balances.b.BTC' was '2'")
                .hasMessageContaining("at byte " + FULL.indexOf("\"2\",\"USD\""));
        assertThatThrownBy(() -> json.read(State.class, FULL.replace("\"desk\":\"rates\"", "\"desk\":\" \"")))
                .hasMessageContaining("'desk' was ' ': must not be blank");
        assertThatThrownBy(() -> json.read(State.class, FULL.replace("\"BUY\":2,\"SELL\"", "\"BUY\":2,\"BUY\"")))
                .hasMessageContaining("counts.BUY")
                .hasMessageContaining("must stand once");
        assertThatThrownBy(() -> json.read(State.class, FULL.replace("[\"a\",\"b\"]", "[\"a\",\"a\"]")))
                .hasMessageContaining("instruments")
                .hasMessageContaining("must stand once");
    }

    @Test
    void a_record_of_a_sealed_interface_must_be_named_first_and_known() {
        assertThatThrownBy(() -> json.read(State.class, FULL.replace("\"@type\":\"Never\"", "\"@type\":\"Ever\"")))
                .hasMessageContaining("'waits.0.@type' was 'Ever': must be one of [Never, UntilPrice, UntilTime]");
        assertThatThrownBy(() -> json.read(State.class, FULL.replace("{\"@type\":\"Never\"}", "{}")))
                .hasMessageContaining("must be the first field");
    }

    @Test
    void a_component_that_json_cannot_hold_exactly_is_refused_with_its_name() {
        record Inexact(double value) {}
        record Outer(List<Inexact> items) {}
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> json.write(new Outer(List.of(new Inexact(0.1)))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Inexact.value")
                    .hasMessageContaining("'double'");
        }
    }

    @Test
    void null_where_a_value_belongs_is_refused_with_its_name() {
        assertThatThrownBy(() -> json.write(new UntilPrice(Decimal.ONE, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'side' was 'null'");
    }

    @Test
    void a_tree_deeper_than_could_be_read_back_is_not_written() {
        Tree deep = new Tree("leaf", List.of());
        for (int i = 0; i < 31; i++) {
            deep = new Tree("node", List.of(deep));
        }
        Tree deepest = deep;
        assertThat(json.read(Tree.class, json.write(deepest))).isEqualTo(deepest);
        assertThatThrownBy(() -> json.write(new Tree("node", List.of(deepest))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must not exceed 64");
    }

    record Even(int number) {
        Even {
            if (number % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }

    @Test
    void a_record_is_made_by_its_constructor_which_may_refuse() {
        assertThat(json.read(Even.class, json.write(new Even(2)))).isEqualTo(new Even(2));
        assertThatThrownBy(() -> json.read(Even.class, "{\"number\":3}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("odd")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }
}
