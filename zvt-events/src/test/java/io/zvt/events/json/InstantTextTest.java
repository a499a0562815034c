package io.zvt.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Instants read and print as java.time does it. */
class InstantTextTest {

    private static final long SEED = 7;

    private final RecordJson json = new RecordJson();

    record Moment(Instant at) {}

    @Test
    void random_instants_print_as_java_time_prints_them_and_come_back() {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        RandomSource source = new RandomSource(new Random(SEED));
        for (int i = 0; i < 200_000; i++) {
            Instant instant = source.instant();
            String expected = format.format(instant);
            assertThat(json.write(new Moment(instant))).isEqualTo("{\"at\":\"" + expected + "\"}");
            assertThat(json.read(Moment.class, "{\"at\":\"" + expected + "\"}").at())
                    .isEqualTo(instant);
        }
    }

    @Test
    void fewer_digits_after_the_seconds_are_read_too() {
        assertThat(json.read(Moment.class, "{\"at\":\"2024-02-29T23:59:59Z\"}").at())
                .isEqualTo(Instant.parse("2024-02-29T23:59:59Z"));
        assertThat(json.read(Moment.class, "{\"at\":\"2024-02-29T23:59:59.05Z\"}")
                        .at())
                .isEqualTo(Instant.parse("2024-02-29T23:59:59.05Z"));
    }

    @Test
    void the_first_and_the_last_year_are_the_limits() {
        for (String limit : new String[] {"0000-01-01T00:00:00.000000000Z", "9999-12-31T23:59:59.999999999Z"}) {
            assertThat(json.write(new Moment(Instant.parse(limit)))).contains(limit);
        }
        for (Instant beyond : new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("+10000-01-01T00:00:00Z")}) {
            assertThatThrownBy(() -> json.write(new Moment(beyond)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("years 0000 to 9999");
        }
    }
}
