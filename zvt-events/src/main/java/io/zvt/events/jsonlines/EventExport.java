package io.zvt.events.jsonlines;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.EventStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes all events of a store as JSON lines: one event a line, in the order of their appends where the store is an
 * {@link io.zvt.events.store.AllEvents}, else stream by stream. {@link EventImport} reads them.
 *
 * <p>What is appended while it runs may or may not be in the file. Stateless and thread-safe.
 */
public final class EventExport {

    private static final int BUFFER = 1 << 16;

    private EventExport() {}

    /**
     * Writes all events to a file, which appears under its name only when it is whole.
     *
     * @param store where the events are
     * @param codec gives the bytes of an event, without line breaks
     * @param file the file; replaced if it exists
     * @return how many events were written
     * @throws IOException if the file cannot be written
     * @throws InvalidInputException if the bytes of an event hold a line break
     */
    public static long write(EventStore store, EventCodec codec, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            long count;
            try (OutputStream out = Files.newOutputStream(part)) {
                count = write(store, codec, out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes all events to a stream of bytes, which is flushed and stays open.
     *
     * @param store where the events are
     * @param codec gives the bytes of an event, without line breaks
     * @param out gets the lines
     * @return how many events were written
     * @throws IOException if the stream cannot be written
     * @throws InvalidInputException if the bytes of an event hold a line break
     */
    public static long write(EventStore store, EventCodec codec, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        long[] count = {0};
        StoreEvents.forEach(store, event -> {
            buffered.write(line(codec, event));
            buffered.write('\n');
            count[0]++;
        });
        buffered.flush();
        return count[0];
    }

    private static byte[] line(EventCodec codec, EventEnvelope<?> event) {
        byte[] bytes = codec.encode(event);
        for (byte b : bytes) {
            if (b == '\n' || b == '\r') {
                throw InvalidInputException.of(
                        "codec",
                        codec.getClass().getName(),
                        "must not write line breaks, as it did for " + event.id(),
                        "export with a codec that writes one line");
            }
        }
        return bytes;
    }
}
