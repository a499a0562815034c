package io.zvt.engine.sim;

import io.zvt.core.value.Decimal;
import java.math.RoundingMode;

/** Turns mantissas of a series into whole ticks or lots of an instrument; what lies between two is rounded as asked. */
final class Units {

    private static final int LONG_DIGITS = 18;
    /** One more still fits, which bars need. */
    private static final long MOST = Long.MAX_VALUE - 1;

    private final Decimal unit;
    private final int scale;
    private final long factor;
    private final long divisor;

    Units(Decimal unit, int scale) {
        this.unit = unit;
        this.scale = scale;
        int shift = unit.scale() - scale;
        boolean small = Math.abs(shift) < LONG_DIGITS && unit.fitsMantissaAt(unit.scale());
        Decimal power = Decimal.ONE;
        for (int i = 0; small && i < Math.abs(shift); i++) {
            power = power.times(10);
        }
        Decimal below = small && shift < 0 ? power.times(unit.mantissaAt(unit.scale())) : Decimal.ONE;
        boolean fits = small && below.fitsMantissaAt(0);
        this.factor = fits ? (shift > 0 ? power.mantissaAt(0) : 1) : 0;
        this.divisor = !fits ? 0 : shift < 0 ? below.mantissaAt(0) : unit.mantissaAt(unit.scale());
    }

    long floor(long mantissa) {
        return count(mantissa, RoundingMode.FLOOR);
    }

    long ceil(long mantissa) {
        return count(mantissa, RoundingMode.CEILING);
    }

    private long count(long mantissa, RoundingMode mode) {
        if (factor != 0) {
            long high = Math.multiplyHigh(mantissa, factor);
            long low = mantissa * factor;
            if (high == 0 && low >= 0) {
                long quotient = low / divisor;
                return Math.min(mode == RoundingMode.CEILING && low % divisor != 0 ? quotient + 1 : quotient, MOST);
            }
        }
        return exact(mantissa, mode);
    }

    /** What no order can name, because it does not fit, counts as the largest number that does. */
    private long exact(long mantissa, RoundingMode mode) {
        Decimal count = Decimal.ofMantissa(mantissa, scale).dividedBy(unit, 0, mode);
        return count.fitsMantissaAt(0) ? Math.min(count.mantissaAt(0), MOST) : MOST;
    }
}
