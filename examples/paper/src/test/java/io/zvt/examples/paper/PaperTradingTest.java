package io.zvt.examples.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.engine.CloseSummary;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaperTradingTest {

    @Test
    void orders_are_filled_and_told_on_the_bus_and_nothing_is_left_when_it_closes() throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        CloseSummary left = new PaperTrading(out, 4).run(Duration.ofSeconds(60));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.startsWith("filled"))
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(line -> line.contains("BUY 0.5"))
                .anyMatch(line -> line.contains("SELL 0.5"));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("that will do", "canceled  cmd-far-away");
        assertThat(left.workingOrders()).isEmpty();
        assertThat(left.undelivered().isClean()).isTrue();
    }
}
