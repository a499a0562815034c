package io.zvt.backtest.data;

import io.zvt.core.error.TransientException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The lines of a stream as ranges of one buffer; blank lines are passed over, but counted. */
final class LineReader implements AutoCloseable {

    /** Longest line in bytes; of a longer one only the beginning is kept, and {@link #isCut} says so. */
    static final int MAX_LINE = 1 << 14;

    private static final int CAPACITY = 1 << 16;

    private final String name;
    private final InputStream stream;
    private final byte[] buffer = new byte[CAPACITY];
    private int position;
    private int limit;
    private int from;
    private int to;
    private long number;

    LineReader(ByteSource source) {
        this.name = source.name();
        try {
            this.stream = source.open();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Goes to the next line that is not blank; false at the end. */
    boolean next() {
        while (advance()) {
            number++;
            if (number == 1 && startsWithByteOrderMark()) {
                from += 3;
            }
            while (to > from && (buffer[to - 1] == '\r' || buffer[to - 1] == ' ')) {
                to--;
            }
            if (from < to) {
                return true;
            }
        }
        return false;
    }

    private boolean advance() {
        int scanned = position;
        while (scanned >= 0) {
            int newline = find(scanned);
            if (newline >= 0) {
                take(newline, newline + 1);
                return true;
            }
            scanned = fill();
        }
        if (position == limit) {
            return false;
        }
        take(limit, limit);
        return true;
    }

    private void take(int end, int next) {
        from = position;
        to = end;
        position = next;
    }

    private int find(int start) {
        for (int i = start; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Moves the begun line to the front and reads on; returns where the new bytes begin, or -1 at the end. */
    private int fill() {
        int kept = Math.min(limit - position, MAX_LINE + 1);
        System.arraycopy(buffer, position, buffer, 0, kept);
        position = 0;
        limit = kept;
        int count = read();
        if (count <= 0) {
            return -1;
        }
        limit += count;
        return kept;
    }

    private int read() {
        try {
            return stream.read(buffer, limit, buffer.length - limit);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private boolean startsWithByteOrderMark() {
        return to - from >= 3
                && buffer[from] == (byte) 0xEF
                && buffer[from + 1] == (byte) 0xBB
                && buffer[from + 2] == (byte) 0xBF;
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    long number() {
        return number;
    }

    boolean isCut() {
        return to - from > MAX_LINE;
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private TransientException failed(IOException cause) {
        TransientException failure = new TransientException(
                "READ_FAILED",
                "could not read " + name + ": " + cause + "; check the disk and try again",
                Map.of("source", name));
        failure.initCause(cause);
        return failure;
    }
}
