package io.zvt.events.store;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.envelope.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The heads of a store's streams at a moment, to be kept elsewhere: a stream that was cut or replaced since shows against
 * them, which its own chain cannot tell. Immutable.
 */
public final class HeadExport {

    private final Map<StreamId, StreamHead> heads;

    private HeadExport(Map<StreamId, StreamHead> heads) {
        this.heads = Collections.unmodifiableMap(new TreeMap<>(heads));
    }

    /**
     * Takes the heads of a store.
     *
     * @param store the store
     * @return its heads
     */
    public static HeadExport of(EventStore store) {
        return new HeadExport(store.streams().stream().collect(Collectors.toMap(id -> id, store::head)));
    }

    /**
     * Reads the text form.
     *
     * @param text what {@link #text} gave
     * @return the heads
     * @throws InvalidInputException if a line is not stream, version and hash
     */
    public static HeadExport parse(String text) {
        Map<StreamId, StreamHead> heads = new TreeMap<>();
        text.lines().forEach(line -> read(line, heads));
        return new HeadExport(heads);
    }

    private static void read(String line, Map<StreamId, StreamHead> heads) {
        String[] words = line.split(" ", -1);
        if (words.length != 3 || !words[1].matches("[0-9]{1,18}")) {
            throw InvalidInputException.of("line", line, "must be stream, version and hash", "pass the text unchanged");
        }
        heads.put(StreamId.of(words[0]), new StreamHead(Long.parseLong(words[1]), words[2]));
    }

    /** {@return the heads by stream, sorted} */
    public Map<StreamId, StreamHead> heads() {
        return heads;
    }

    /** {@return one line a stream, sorted: its name, version and hash with a blank between them} */
    public String text() {
        return heads.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().version() + " "
                        + entry.getValue().hash() + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Compares a store with these heads; streams that grew or are new are as they should be.
     *
     * @param store the store
     * @return a line for each stream that is shorter than it was, or that differs at the same version
     */
    public List<String> differences(EventStore store) {
        List<String> differences = new ArrayList<>();
        heads.forEach(
                (stream, then) -> difference(stream, then, store.head(stream)).ifPresent(differences::add));
        return differences;
    }

    private static Optional<String> difference(StreamId stream, StreamHead then, StreamHead now) {
        if (now.version() < then.version()) {
            return Optional.of(stream + " ends at version " + now.version() + ", and was at " + then.version());
        }
        boolean differs = now.version() == then.version() && !now.hash().equals(then.hash());
        return differs
                ? Optional.of(stream + " has another hash at version " + now.version() + " than it had")
                : Optional.empty();
    }
}
