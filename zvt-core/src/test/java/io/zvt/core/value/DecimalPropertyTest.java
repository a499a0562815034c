package io.zvt.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Decimal does what BigDecimal does, in a million cases of which half lie around the limits of long. */
class DecimalPropertyTest {

    private static final long SEED = 20_260_101L;
    private static final int CASES = 125_000;
    private static final RoundingMode[] MODES = {
        RoundingMode.UP,
        RoundingMode.DOWN,
        RoundingMode.CEILING,
        RoundingMode.FLOOR,
        RoundingMode.HALF_UP,
        RoundingMode.HALF_DOWN,
        RoundingMode.HALF_EVEN
    };

    private final Random random = new Random(SEED);

    private interface Case {
        void check(BigDecimal left, BigDecimal right, String what);
    }

    private void check(Case property) {
        for (int i = 0; i < CASES; i++) {
            BigDecimal left = next(i);
            BigDecimal right = next(i + 1);
            property.check(left, right, "seed " + SEED + " case " + i + ": " + left + " and " + right);
        }
    }

    private BigDecimal next(int i) {
        int scale = random.nextInt(19);
        return i % 2 == 0 ? BigDecimal.valueOf(edge(), scale) : BigDecimal.valueOf(ordinary(), scale);
    }

    private long ordinary() {
        return random.nextLong() >> random.nextInt(63);
    }

    private long edge() {
        long near = random.nextInt(5) - 2L;
        long[] edges = {
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            1_000_000_000_000_000_000L,
            -1_000_000_000_000_000_000L,
            1L << 31,
            -(1L << 31),
            3_037_000_499L,
            0
        };
        return edges[random.nextInt(edges.length)] + near;
    }

    private static void same(Decimal actual, BigDecimal expected, String what) {
        assertThat(actual.toBigDecimal()).as(what).isEqualByComparingTo(expected);
        assertThat(actual).as(what).isEqualTo(Decimal.of(expected)).hasSameHashCodeAs(Decimal.of(expected));
    }

    @Test
    void sums_are_those_of_big_decimal() {
        check((left, right, what) -> same(Decimal.of(left).plus(Decimal.of(right)), left.add(right), what));
    }

    @Test
    void differences_are_those_of_big_decimal() {
        check((left, right, what) -> same(Decimal.of(left).minus(Decimal.of(right)), left.subtract(right), what));
    }

    @Test
    void products_are_those_of_big_decimal() {
        check((left, right, what) -> same(Decimal.of(left).times(Decimal.of(right)), left.multiply(right), what));
    }

    @Test
    void quotients_are_those_of_big_decimal() {
        check((left, right, what) -> {
            if (right.signum() != 0) {
                RoundingMode mode = MODES[random.nextInt(MODES.length)];
                int scale = random.nextInt(20);
                same(
                        Decimal.of(left).dividedBy(Decimal.of(right), scale, mode),
                        left.divide(right, scale, mode),
                        what + " " + mode);
            }
        });
    }

    @Test
    void roundings_are_those_of_big_decimal() {
        check((left, right, what) -> {
            RoundingMode mode = MODES[random.nextInt(MODES.length)];
            int scale = random.nextInt(20);
            same(Decimal.of(left).rounded(scale, mode), left.setScale(scale, mode), what + " " + mode);
        });
    }

    @Test
    void order_is_that_of_big_decimal() {
        check((left, right, what) -> assertThat(Integer.signum(Decimal.of(left).compareTo(Decimal.of(right))))
                .as(what)
                .isEqualTo(left.compareTo(right)));
    }

    @Test
    void text_is_plain_canonical_and_reads_back() {
        check((left, right, what) -> {
            Decimal value = Decimal.ofMantissa(left.unscaledValue().longValue(), left.scale());
            String expected =
                    left.signum() == 0 ? "0" : left.stripTrailingZeros().toPlainString();
            assertThat(value.toString()).as(what).isEqualTo(expected);
            same(Decimal.of(left.toString()), left, what);
        });
    }

    @Test
    void mantissas_and_multiples_are_those_of_big_decimal() {
        check((left, right, what) -> {
            Decimal value = Decimal.ofMantissa(left.unscaledValue().longValue(), left.scale());
            int scale = random.nextInt(19);
            BigDecimal shifted = left.movePointRight(scale);
            boolean fits = shifted.signum() == 0
                    || (shifted.stripTrailingZeros().scale() <= 0
                            && shifted.toBigInteger().bitLength() < 64);
            if (fits) {
                assertThat(value.fitsMantissaAt(left.scale())).as(what).isTrue();
                assertThat(value.mantissaAt(left.scale()))
                        .as(what)
                        .isEqualTo(left.unscaledValue().longValue());
            } else if (scale >= left.scale()) {
                assertThat(value.fitsMantissaAt(scale)).as(what).isFalse();
            }
            if (right.signum() != 0) {
                assertThat(Decimal.of(left).isMultipleOf(Decimal.of(right)))
                        .as(what)
                        .isEqualTo(left.remainder(right).signum() == 0);
            }
        });
    }

    @Test
    void bytes_and_characters_say_what_strings_say() {
        check((left, right, what) -> {
            Decimal decimal = Decimal.of(left);
            byte[] printed = new byte[Decimal.MAX_TEXT_LENGTH + 1];
            int end = decimal.print(printed, 1);
            String text = new String(printed, 1, end - 1, StandardCharsets.US_ASCII);
            assertThat(text).as(what).isEqualTo(decimal.toString());
            char[] characters = ("x" + text + "x").toCharArray();
            assertThat(Decimal.of(characters, 1, text.length())).as(what).isEqualTo(decimal);
        });
    }
}
