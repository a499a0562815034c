package io.zvt.events.json;

import io.zvt.core.value.Decimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Values at random, the odd ones often. */
record RandomSource(Random random) implements Source {

    private static final String[] ODD = {
        "",
        "\"",
        "\\",
        "/",
        "\n\r\t\b\f",
        "\u0000\u001f",
        "\u007f",
        "é",
        "ı İ",
        "漢字",
        "😀",
        "\ud83d",
        "\ude00x",
        "@type",
        "]}"
    };

    @Override
    public boolean isPresent() {
        return random.nextBoolean();
    }

    @Override
    public int size() {
        return random.nextInt(4);
    }

    @Override
    public int choice(int alternatives) {
        return random.nextInt(alternatives);
    }

    @Override
    public String text(String component) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : component);
        }
        return text.toString();
    }

    @Override
    public String key(String component, int index) {
        // Half a surrogate pair cannot be part of a name.
        return new String(text(component).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) + index;
    }

    @Override
    public String id(String component) {
        StringBuilder id = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            id.append((char) ('!' + random.nextInt('~' - '!' + 1)));
        }
        return id.toString();
    }

    @Override
    public Decimal positive(String component) {
        Decimal value = signed(component).abs();
        return value.isZero() ? Decimal.ONE : value;
    }

    @Override
    public Decimal signed(String component) {
        return switch (random.nextInt(5)) {
            case 0 -> Decimal.of(new BigDecimal(new BigInteger(180, random), random.nextInt(50)).negate());
            case 1 -> Decimal.ofMantissa(random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE, random.nextInt(40));
            case 2 -> Decimal.of(random.nextInt(3) - 1L);
            default -> Decimal.ofMantissa(random.nextLong() >> random.nextInt(60), random.nextInt(12));
        };
    }

    @Override
    public Decimal fraction(String component) {
        return Decimal.ofMantissa(random.nextInt(2_000_000) - 1_000_000L, 7);
    }

    @Override
    public long number() {
        return random.nextInt(8) == 0 ? Long.MIN_VALUE : random.nextLong() >> random.nextInt(63);
    }

    @Override
    public int smallNumber() {
        return random.nextInt() >> random.nextInt(31);
    }

    @Override
    public Instant instant() {
        long second = -62_167_219_200L + (long) (random.nextDouble() * (253_402_300_799L + 62_167_219_200L));
        return Instant.ofEpochSecond(second, random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000));
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(random.nextLong() >> random.nextInt(40), random.nextInt(1_000_000_000));
    }
}
