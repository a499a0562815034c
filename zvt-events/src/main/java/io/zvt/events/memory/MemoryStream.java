package io.zvt.events.memory;

import io.zvt.events.store.HashChain;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stream: where its appends lie in the log, and their links where the chain is kept. Guarded by the store's lock.
 *
 * <p>Small, because there may be one a workflow run: the events themselves are in the log only.
 */
final class MemoryStream {

    private static final int[] NONE = {};

    /** Room for two appends, which is what the stream of a run has. */
    private static final int FIRST = 4;

    /** Two numbers an append: the ordinal of its first event in the log, and the version after it. */
    private int[] appends = NONE;

    private int appendCount;
    private long lastNanos = Long.MIN_VALUE;
    private byte @Nullable [] links;

    int version() {
        return appendCount == 0 ? 0 : appends[2 * appendCount - 1];
    }

    long lastNanos() {
        return lastNanos;
    }

    void append(int ordinal, int count, long nanos) {
        if (appends.length == 2 * appendCount) {
            appends = Arrays.copyOf(appends, Math.max(FIRST, 2 * appends.length));
        }
        int before = version();
        appends[2 * appendCount] = ordinal;
        appends[2 * appendCount + 1] = before + count;
        appendCount++;
        lastNanos = nanos;
    }

    /** Where the appends lie, as {@link Extent} reads it. */
    Extent extent() {
        return new Extent(Arrays.copyOf(appends, 2 * appendCount));
    }

    /** Ordinals of the versions from one on. */
    int[] ordinals(long fromVersion, int max) {
        int from = (int) Math.min(Math.max(1, fromVersion), version() + 1L);
        int[] ordinals = new int[(int) Math.min(Math.max(0, max), version() + 1L - from)];
        int append = appendOf(from);
        for (int i = 0; i < ordinals.length; i++) {
            if (appends[2 * append + 1] < from + i) {
                append++;
            }
            int before = append == 0 ? 0 : appends[2 * append - 1];
            ordinals[i] = appends[2 * append] + from + i - before - 1;
        }
        return ordinals;
    }

    /** The first append after which the stream had a version. */
    private int appendOf(int version) {
        int low = 0;
        int high = appendCount - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (appends[2 * middle + 1] < version) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Keeps the link of an append that is about to be added. */
    void addLink(HashChain chain, List<byte[]> events) {
        byte[] known = links == null ? new byte[HashChain.LINK_BYTES] : links;
        int end = appendCount * HashChain.LINK_BYTES;
        if (known.length == end) {
            known = Arrays.copyOf(known, 2 * end);
        }
        int before = Math.min(end, HashChain.LINK_BYTES);
        byte[] link = chain.link(known, end - before, before, events);
        System.arraycopy(link, 0, known, end, HashChain.LINK_BYTES);
        links = known;
    }

    /** The links one after another; none where they are not kept. */
    byte[] links() {
        return links == null ? new byte[0] : Arrays.copyOf(links, appendCount * HashChain.LINK_BYTES);
    }

    /** The last link; empty where links are not kept. */
    byte[] lastLink() {
        int end = appendCount * HashChain.LINK_BYTES;
        return links == null ? new byte[0] : Arrays.copyOfRange(links, end - HashChain.LINK_BYTES, end);
    }
}
