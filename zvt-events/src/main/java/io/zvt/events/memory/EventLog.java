package io.zvt.events.memory;

import java.util.Arrays;
import java.util.List;

/**
 * All that was kept, in the order of the appends. One writer at a time; readers need no lock.
 *
 * <p>Grows by chunks that are never copied, so that it costs a reference an event however long it gets.
 *
 * @param <K> in which form an event is kept
 */
final class EventLog<K> {

    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int MASK = CHUNK - 1;

    private volatile Object[][] chunks = new Object[8][];
    /** Written last of all, so that whoever sees it sees what is below it. */
    private volatile int size;

    int size() {
        return size;
    }

    void add(List<K> items) {
        int at = size;
        int end = Math.addExact(at, items.size());
        for (int i = 0; at < end; i++, at++) {
            chunkFor(at)[at & MASK] = items.get(i);
        }
        size = end;
    }

    private Object[] chunkFor(int at) {
        int index = at >>> CHUNK_BITS;
        if (index == chunks.length) {
            chunks = Arrays.copyOf(chunks, index * 2);
        }
        Object[][] current = chunks;
        if ((at & MASK) == 0) {
            current[index] = new Object[CHUNK];
        }
        return current[index];
    }

    @SuppressWarnings("unchecked") // only add writes, and it takes nothing else
    K get(int ordinal) {
        return (K) chunks[ordinal >>> CHUNK_BITS][ordinal & MASK];
    }

    /** The chunk that holds an ordinal, for views that copy nothing. */
    Object[] chunkOf(int ordinal) {
        return chunks[ordinal >>> CHUNK_BITS];
    }

    static int indexInChunk(int ordinal) {
        return ordinal & MASK;
    }

    /** Where a range ends that begins at an ordinal, lies in one chunk and is no longer than asked for. */
    int endInChunk(int from, int max) {
        int endOfChunk = (from | MASK) + 1;
        return (int) Math.min((long) from + max, Math.min(endOfChunk, size));
    }
}
