package io.zvt.backtest.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.market.Bar;
import io.zvt.core.market.BarSpec;
import io.zvt.core.market.MarketData;
import io.zvt.core.market.Trade;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, the readers give valid data or an error that names the field; nothing else. */
class CsvMutationTest {

    private static final InstrumentId BTC_USD = InstrumentId.of("BTC/USD");
    private static final int MUTATIONS = 100_000;
    private static final String TRADES = "time,price,amount\n1385337600,800.01,0.1\n1385337613,800.05,0.27838049\n";
    private static final String BARS = "2013-11-25T00:00:00Z;1.5;2;1;1.75;10\n2013-11-25T00:01Z;1.75;2;1.5;\"1.6\";0\n";
    private static final byte[] SPICE =
            ",;\t|\n\r\"'+-.eENaInfT:Z0123456789_#\u00e9\ufeff \0".getBytes(StandardCharsets.UTF_8);

    private static final Set<String> WHAT_IS_SAID = Set.of("field", "value", "rule", "remedy");

    private int valid;
    private int refused;

    @ParameterizedTest
    @ValueSource(longs = {1})
    @Timeout(240)
    void a_mutated_file_of_trades_gives_trades_or_says_what_is_wrong(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS / 2; i++) {
            CsvData data = mutated(TRADES, random);
            read(() -> data.trades(), random.nextBoolean() ? data : null);
        }
        assertThat(valid).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {20131125})
    @Timeout(240)
    void a_mutated_file_of_bars_gives_bars_or_says_what_is_wrong(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS / 2; i++) {
            CsvData data = mutated(BARS, random).format("time,open,high,low,close,volume");
            read(() -> data.bars(BarSpec.minutes(1)), random.nextBoolean() ? data : null);
        }
        assertThat(valid).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(1_000);
    }

    private interface Opening {
        CsvReader open();
    }

    private void read(Opening opening, CsvData skipping) {
        if (skipping != null) {
            skipping.skipBadLines((line, error) -> assertSaysWhatIsWrong(error));
        }
        try (CsvReader reader = opening.open()) {
            long last = 0;
            for (MarketData item = reader.next(); item != null; item = reader.next()) {
                if (item.sequence() != last + 1 || !isValid(item)) {
                    throw new AssertionError("not valid after #" + last + ": " + item);
                }
                last = item.sequence();
                valid++;
            }
        } catch (InvalidInputException e) {
            assertSaysWhatIsWrong(e);
            refused++;
        }
    }

    private static void assertSaysWhatIsWrong(InvalidInputException error) {
        boolean saysWhere =
                error.facts().containsKey("at") || "file".equals(error.facts().get("field"));
        if (!saysWhere || !error.facts().keySet().containsAll(WHAT_IS_SAID)) {
            throw new AssertionError("does not say what is wrong: " + error, error);
        }
    }

    private static boolean isValid(MarketData item) {
        return item instanceof Trade trade
                ? trade.priceMantissa() > 0 && trade.quantityMantissa() > 0
                : item instanceof Bar bar
                        && bar.lowMantissa() > 0
                        && bar.lowMantissa() <= bar.highMantissa()
                        && bar.volumeMantissa() >= 0;
    }

    private static CsvData mutated(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            bytes = mutated(bytes, random);
        }
        return CsvData.of(ByteSource.ofBytes("mutated.csv", bytes), BTC_USD);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> spliced(bytes, at, at + 1, new byte[] {SPICE[random.nextInt(SPICE.length)]});
            case 1 -> spliced(bytes, at, at, new byte[] {SPICE[random.nextInt(SPICE.length)]});
            case 2 -> spliced(bytes, at, at + 1, new byte[0]);
            case 3 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(20)), new byte[0]);
            default -> spliced(bytes, at, at, repeated(SPICE[random.nextInt(SPICE.length)], random.nextInt(60)));
        };
    }

    private static byte[] repeated(byte value, int count) {
        byte[] bytes = new byte[count];
        java.util.Arrays.fill(bytes, value);
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        byte[] result = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(with, 0, result, from, with.length);
        System.arraycopy(bytes, to, result, from + with.length, bytes.length - to);
        return result;
    }
}
