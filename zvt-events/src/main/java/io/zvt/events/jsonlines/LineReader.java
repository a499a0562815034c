package io.zvt.events.jsonlines;

import io.zvt.core.error.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes and counts them; not thread-safe. */
final class LineReader {

    private static final int BUFFER = 1 << 16;
    private static final int MAX_LENGTH = 1 << 28;

    private final InputStream in;
    private final String name;
    private long number;

    LineReader(InputStream in, String name) {
        this.in = new BufferedInputStream(in, BUFFER);
        this.name = name;
    }

    /** {@return the next line without its end, or null behind the last} */
    byte @Nullable [] next() throws IOException {
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (b >= 0 && b != '\n') {
            if (line.size() == MAX_LENGTH) {
                throw InvalidInputException.of(
                                "line",
                                "",
                                "must not exceed " + MAX_LENGTH + " bytes",
                                "split it; is this a file of lines?")
                        .at(where());
            }
            line.write(b);
            b = in.read();
        }
        return line.toByteArray();
    }

    /** {@return where the line read last stood} */
    String where() {
        return name + ", line " + number;
    }

    /** {@return an error of the line read last with its place, what it already knew of it included} */
    InvalidInputException placed(InvalidInputException error) {
        String inLine = error.facts().get("at");
        InvalidInputException placed = error.at(inLine == null ? where() : where() + ", " + inLine);
        placed.initCause(error);
        return placed.with("line", Long.toString(number));
    }
}
