package io.zvt.backtest.data;

import java.util.Arrays;

/** Where the fields of one line begin and end, without surrounding blanks and quotes. */
final class Fields {

    /** Position in the line, counted from 0, at which {@link #split} failed, or -1. */
    private int errorAt = -1;

    private int[] from = new int[16];
    private int[] to = new int[16];
    private int count;

    /** Splits a range; false if a quoted field does not end before a separator. */
    boolean split(byte[] bytes, int start, int end, char separator) {
        count = 0;
        errorAt = -1;
        int at = start;
        while (true) {
            int stop = at;
            boolean quoted = at < end && bytes[at] == '"';
            if (quoted) {
                stop = closing(bytes, at, end, separator);
                if (stop < 0) {
                    errorAt = at - start;
                    return false;
                }
                add(bytes, at + 1, stop - 1);
            } else {
                while (stop < end && bytes[stop] != separator) {
                    stop++;
                }
                add(bytes, at, stop);
            }
            if (stop >= end) {
                return true;
            }
            at = stop + 1;
        }
    }

    /** Returns where the field that begins with a quote ends, behind the closing one, or -1. */
    private static int closing(byte[] bytes, int at, int end, char separator) {
        int i = at + 1;
        while (i < end && bytes[i] != '"') {
            i++;
        }
        boolean closed = i < end && (i + 1 == end || bytes[i + 1] == separator);
        return closed ? i + 1 : -1;
    }

    private void add(byte[] bytes, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && bytes[first] == ' ') {
            first++;
        }
        while (last > first && bytes[last - 1] == ' ') {
            last--;
        }
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
        }
        from[count] = first;
        to[count++] = last;
    }

    int count() {
        return count;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    int errorAt() {
        return errorAt;
    }
}
