package io.zvt.events.memory;

/**
 * What is needed to answer for a stream's chain, taken under the lock and looked at without it.
 *
 * @param extent where its appends lie
 * @param links its links, or the last of them, one after another; empty where they are not kept
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied when it is made
record StreamChain(Extent extent, byte[] links) {

    static final StreamChain NONE = new StreamChain(new Extent(new int[0]), new byte[0]);

    static StreamChain of(MemoryStream stream) {
        return new StreamChain(stream.extent(), stream.links());
    }

    static StreamChain headOf(MemoryStream stream) {
        return new StreamChain(stream.extent(), stream.lastLink());
    }
}
