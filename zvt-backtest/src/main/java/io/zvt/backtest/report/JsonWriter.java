package io.zvt.backtest.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes JSON that may stand within a script element: no markup can begin in it. */
final class JsonWriter {

    private static final MathContext SHOWN = new MathContext(12, RoundingMode.HALF_EVEN);

    private final StringBuilder out;
    private boolean first = true;

    JsonWriter(StringBuilder out) {
        this.out = out;
    }

    JsonWriter key(String name) {
        string(name);
        out.append(':');
        first = true;
        return this;
    }

    JsonWriter open(char bracket) {
        comma();
        out.append(bracket);
        first = true;
        return this;
    }

    JsonWriter close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    JsonWriter number(long value) {
        comma();
        out.append(value);
        return this;
    }

    /** Writes a finite number with up to twelve significant digits, which is more than a screen shows. */
    JsonWriter number(double value) {
        comma();
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.append((long) value);
        } else {
            String shortest = Double.toString(value);
            boolean plain = shortest.length() <= 13 && shortest.indexOf('E') < 0;
            out.append(plain ? shortest : new BigDecimal(value).round(SHOWN).stripTrailingZeros());
        }
        return this;
    }

    JsonWriter string(@Nullable Object value) {
        comma();
        if (value == null) {
            out.append("null");
            return this;
        }
        String text = value.toString();
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        out.append('"');
        return this;
    }

    private void escape(char c) {
        boolean safe = c >= ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
        if (safe) {
            out.append(c);
        } else {
            out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
        }
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }
}
