package io.zvt.events.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Links the appends of a stream, one link an append, so that a byte that changed or an event that went missing shows.
 *
 * <p>A link is SHA-256 over the link before it and, for each event of the append, the length of its bytes (four bytes, big
 * endian) and the bytes. Stores that link alike have equal heads for equal content, whatever they are. Not thread-safe.
 */
public final class HashChain {

    /** Length of a link in bytes. */
    public static final int LINK_BYTES = 32;

    private final MessageDigest digest = sha256();
    private final byte[] length = new byte[Integer.BYTES];
    private final ByteBuffer lengthWriter = ByteBuffer.wrap(length);

    /** Creates a chain maker. */
    public HashChain() {}

    /**
     * Returns the link of an append.
     *
     * @param previous the link before it, empty for the first
     * @param events the bytes of its events in order
     * @return the link, {@link #LINK_BYTES} long
     */
    public byte[] link(byte[] previous, List<byte[]> events) {
        return link(previous, 0, previous.length, events);
    }

    /**
     * Returns the link of an append, after a link that stands in a longer array.
     *
     * @param links holds the link before it
     * @param offset where that begins
     * @param size its length, 0 if there is none
     * @param events the bytes of its events in order
     * @return the link, {@link #LINK_BYTES} long
     */
    public byte[] link(byte[] links, int offset, int size, List<byte[]> events) {
        digest.update(links, offset, size);
        for (int i = 0; i < events.size(); i++) {
            byte[] event = events.get(i);
            lengthWriter.putInt(0, event.length);
            digest.update(length);
            digest.update(event);
        }
        return digest.digest();
    }

    /**
     * Returns a link as the head of a stream shows it.
     *
     * @param link the link
     * @return lower-case hexadecimal digits
     */
    public static String hex(byte[] link) {
        return HexFormat.of().formatHex(link);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
