package io.zvt.benchmarks.value;

import io.zvt.core.value.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A price times a quantity, rounded to eight places: exactly, and compared with zero as a check of a balance does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecimalBenchmark {

    private static final int COUNT = 1024;
    private static final int PLACES = 8;

    private final Decimal[] prices = new Decimal[COUNT];
    private final Decimal[] quantities = new Decimal[COUNT];
    private final BigDecimal[] bigPrices = new BigDecimal[COUNT];
    private final BigDecimal[] bigQuantities = new BigDecimal[COUNT];
    private int next;

    /** Makes prices of five places and quantities of eight. */
    public DecimalBenchmark() {
        for (int i = 0; i < COUNT; i++) {
            prices[i] = Decimal.ofMantissa(4_512_345_678L + 7L * i, 5);
            quantities[i] = Decimal.ofMantissa(123_456_789L + 13L * i, 8);
            bigPrices[i] = prices[i].toBigDecimal();
            bigQuantities[i] = quantities[i].toBigDecimal();
        }
    }

    private int at() {
        next = (next + 1) & (COUNT - 1);
        return next;
    }

    /**
     * Multiplies and rounds with ours.
     *
     * @return the sign of the product
     */
    @Benchmark
    public int decimal() {
        int i = at();
        return prices[i]
                .times(quantities[i])
                .rounded(PLACES, RoundingMode.HALF_EVEN)
                .signum();
    }

    /**
     * Multiplies and rounds with the JDK's.
     *
     * @return the sign of the product
     */
    @Benchmark
    public int bigDecimal() {
        int i = at();
        return bigPrices[i]
                .multiply(bigQuantities[i])
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .signum();
    }

    /**
     * Multiplies and rounds with ours, and keeps the result.
     *
     * @return the product
     */
    @Benchmark
    public Decimal decimalKept() {
        int i = at();
        return prices[i].times(quantities[i]).rounded(PLACES, RoundingMode.HALF_EVEN);
    }
}
