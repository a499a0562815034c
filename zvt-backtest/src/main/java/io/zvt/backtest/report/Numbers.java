package io.zvt.backtest.report;

import io.zvt.backtest.stats.Statistic;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Decimal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes numbers and times for a person, the same in every locale and zone. */
final class Numbers {

    static final String UNDEFINED = "n/a";

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int CENTS = 2;
    private static final int SMALL_DIGITS = 8;
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private Numbers() {}

    static String of(Statistic statistic, String currency) {
        double value = statistic.value();
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        return switch (statistic.metric().unit()) {
            case FRACTION -> percent(value);
            case MONEY -> money(Decimal.ofRounded(value, SMALL_DIGITS, RoundingMode.HALF_EVEN)) + " " + currency;
            case NUMBER -> fixed(value, CENTS);
            case COUNT -> fixed(value, 0);
            case DURATION -> duration(Duration.ofNanos((long) value));
        };
    }

    static String percent(double fraction) {
        return Double.isFinite(fraction) ? fixed(100 * fraction, CENTS) + " %" : UNDEFINED;
    }

    /** Two digits after the point; four that count, but at most eight, for an amount below one. */
    static String money(Decimal amount) {
        boolean small = amount.abs().compareTo(Decimal.ONE) < 0;
        if (!small) {
            return grouped(amount.toBigDecimal().setScale(CENTS, RoundingMode.HALF_EVEN));
        }
        BigDecimal rounded = amount.toBigDecimal().round(FOUR_DIGITS).stripTrailingZeros();
        int digits = Math.min(SMALL_DIGITS, Math.max(CENTS, rounded.scale()));
        return grouped(rounded.setScale(digits, RoundingMode.HALF_EVEN));
    }

    static String fixed(double value, int digits) {
        return Double.isFinite(value)
                ? grouped(new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN))
                : UNDEFINED;
    }

    static String whole(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String grouped(BigDecimal value) {
        return value.signum() == 0
                ? value.abs().toPlainString()
                : String.format(Locale.ROOT, "%,." + value.scale() + "f", value);
    }

    static String time(long epochNanos) {
        return SECONDS.format(Timestamps.toInstant(epochNanos));
    }

    /** The two largest units. */
    static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return fixed(duration.toNanos() / 1e9, duration.toSeconds() > 0 ? CENTS : 3) + " s";
    }
}
