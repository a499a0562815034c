package io.zvt.backtest.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryDataTest {

    private static final Series SERIES = new Series(InstrumentId.of("BTC/USD"), "test", 2, 8);

    private static Trade trade(long time, long sequence) {
        return new Trade(SERIES, time, sequence, 100, 100, AggressorSide.UNKNOWN);
    }

    @Test
    void items_come_in_the_order_of_the_list() {
        Trade first = trade(1, 1);
        Trade second = trade(1, 2);
        try (InMemoryData data = InMemoryData.of("two", List.of(first, second))) {
            assertThat(data.next()).isSameAs(first);
            assertThat(data.next()).isSameAs(second);
            assertThat(data.next()).isNull();
            assertThat(data.name()).isEqualTo("two");
        }
    }

    @Test
    void a_list_out_of_order_is_refused() {
        assertThatThrownBy(() -> InMemoryData.of("list", List.of(trade(2, 1), trade(1, 2))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("list, item 1");
        assertThatThrownBy(() -> InMemoryData.of("list", List.of(trade(1, 1), trade(1, 1))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("sequence");
    }

    @Test
    void a_resource_is_read_from_the_class_path() {
        ByteSource missing = ByteSource.ofResource(InMemoryDataTest.class, "no-such.csv");

        assertThatThrownBy(missing::open)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no-such.csv");
        assertThat(CsvData.of(ByteSource.ofResource(InMemoryDataTest.class, "trades.csv"), SERIES.instrument())
                        .trades()
                        .next())
                .isNotNull();
    }
}
