package io.zvt.events.jsonlines;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.codec.UnknownEventTypeException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.EventStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads events from JSON lines, as {@link EventExport} wrote them, into a store.
 *
 * <p>The events of each stream must go on where the store's stream ends, one by one: import into an empty store to copy
 * one. Appends are not grouped as they were, so that heads of streams have other hashes than in the store they come from.
 * A bad line ends the import with an error that says where; what stood before it is in the store. Stateless and
 * thread-safe.
 */
public final class EventImport {

    private EventImport() {}

    /**
     * Reads a file into a store.
     *
     * @param file the lines
     * @param codec reads an event from the bytes of a line
     * @param store gets the events
     * @return how many events were appended
     * @throws IOException if the file cannot be read
     * @throws InvalidInputException if a line is no event of a known type, or not the next of its stream: names file, line,
     * field and rule
     * @throws io.zvt.core.error.ConflictException if somebody else wrote to a stream meanwhile
     * @throws io.zvt.core.error.TransientException if it is not known whether an append was kept
     */
    public static long read(Path file, EventCodec codec, EventStore store) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()), codec, store);
        }
    }

    /**
     * Reads lines into a store; the stream of bytes stays open.
     *
     * @param in the lines
     * @param name what errors call them
     * @param codec reads an event from the bytes of a line
     * @param store gets the events
     * @return how many events were appended
     * @throws IOException if the bytes cannot be read
     * @throws InvalidInputException if a line is no event of a known type, or not the next of its stream: names the lines,
     * the number of the line, field and rule
     * @throws io.zvt.core.error.ConflictException if somebody else wrote to a stream meanwhile
     * @throws io.zvt.core.error.TransientException if it is not known whether an append was kept
     */
    public static long read(InputStream in, String name, EventCodec codec, EventStore store) throws IOException {
        LineReader lines = new LineReader(in, name);
        StoreWriter writer = new StoreWriter(store);
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                add(writer, lines, codec, line);
            }
        } catch (RuntimeException | IOException e) {
            finish(writer, e);
            throw e;
        }
        writer.finish();
        return writer.count();
    }

    private static void finish(StoreWriter writer, Exception failure) {
        try {
            writer.finish();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static void add(StoreWriter writer, LineReader lines, EventCodec codec, byte[] line) {
        EventEnvelope<? extends Event> event;
        try {
            event = codec.decode(line);
            writer.check(event);
        } catch (InvalidInputException e) {
            throw lines.placed(e);
        } catch (UnknownEventTypeException e) {
            String type = e.facts().getOrDefault("type", "");
            throw lines.placed(InvalidInputException.of(
                    "type",
                    type,
                    "must be a registered type of event",
                    "register it, or an upcaster from this version"));
        }
        writer.add(event);
    }
}
