package io.zvt.events.memory;

import io.zvt.events.envelope.StreamId;
import io.zvt.events.store.HashChain;
import io.zvt.events.store.StreamHead;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers for the chains of the streams: from the links that were kept at each append, or else computed when a head is
 * asked for, from where it was computed last. Thread-safe; hashing holds no lock.
 *
 * @param <K> what is kept of an event
 */
final class Chains<K> {

    private static final byte[] NO_LINK = {};

    private final Journal<K> journal;
    private final Map<StreamId, Computed> computed = new ConcurrentHashMap<>();

    Chains(Journal<K> journal) {
        this.journal = journal;
    }

    StreamHead head(StreamId stream) {
        StreamChain known = journal.look(stream, StreamChain::headOf, StreamChain.NONE);
        if (known.extent().size() == 0) {
            return StreamHead.EMPTY;
        }
        byte[] link = known.links().length > 0 ? known.links() : compute(stream, known.extent());
        return new StreamHead(known.extent().version(), HashChain.hex(link));
    }

    private byte[] compute(StreamId stream, Extent extent) {
        Computed from = computed.getOrDefault(stream, new Computed(0, NO_LINK));
        if (from.appends() > extent.size()) {
            from = new Computed(0, NO_LINK);
        }
        byte[] link = from.link();
        HashChain chain = new HashChain();
        for (int append = from.appends(); append < extent.size(); append++) {
            link = link(chain, link, extent, append);
        }
        computed.put(stream, new Computed(extent.size(), link));
        return link;
    }

    private byte[] link(HashChain chain, byte[] previous, Extent extent, int append) {
        return chain.link(
                previous, journal.form().bytes(journal.log(), extent.firstOrdinal(append), extent.endOrdinal(append)));
    }

    Optional<String> verify(StreamId stream) {
        StreamChain known = journal.look(stream, StreamChain::of, StreamChain.NONE);
        byte[] links = known.links();
        Extent extent = known.extent();
        HashChain chain = new HashChain();
        byte[] link = NO_LINK;
        for (int append = 0; append < links.length / HashChain.LINK_BYTES; append++) {
            link = link(chain, link, extent, append);
            int at = append * HashChain.LINK_BYTES;
            if (!Arrays.equals(link, 0, link.length, links, at, at + HashChain.LINK_BYTES)) {
                return Optional.of(broken(stream, extent, append));
            }
        }
        return Optional.empty();
    }

    private static String broken(StreamId stream, Extent extent, int append) {
        return "the chain of " + stream + " breaks at append " + (append + 1) + " of " + extent.size() + ", versions "
                + (extent.versionBefore(append) + 1) + " to " + extent.versionAfter(append)
                + ": its bytes are not those that were appended";
    }

    /** How far a chain was computed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Computed(int appends, byte[] link) {}
}
