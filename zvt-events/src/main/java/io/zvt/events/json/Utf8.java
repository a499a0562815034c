package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Refuses bytes that are not UTF-8, which the parser below would partly let pass. */
final class Utf8 {

    private static final long NOT_ASCII = 0x8080808080808080L;
    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;
    private static final int DECODED_AT_ONCE = 256;

    private Utf8() {}

    static void require(byte[] bytes) {
        int marks = Math.min(bytes.length, 4);
        for (int i = 0; i < marks; i++) {
            // A zero or a byte order mark would have the parser guess another encoding.
            if (bytes[i] == 0 || (i == 0 && bytes[i] == BYTE_ORDER_MARK)) {
                throw refused(bytes, i);
            }
        }
        int ascii = asciiPrefix(bytes);
        if (ascii < bytes.length) {
            requireDecodable(bytes, ascii);
        }
    }

    private static int asciiPrefix(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        int i = 0;
        while (i + 2 * Long.BYTES <= bytes.length
                && ((buffer.getLong(i) | buffer.getLong(i + Long.BYTES)) & NOT_ASCII) == 0) {
            i += 2 * Long.BYTES;
        }
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private static void requireDecodable(byte[] bytes, int from) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.position(from);
        CharBuffer out = CharBuffer.allocate(DECODED_AT_ONCE);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        if (result.isError()) {
            throw refused(bytes, in.position());
        }
    }

    private static InvalidInputException refused(byte[] bytes, int offset) {
        return InvalidInputException.of(
                        "bytes",
                        "0x" + Integer.toHexString(bytes[offset] & 0xFF),
                        "must be UTF-8 without a byte order mark",
                        "pass the bytes as they were written")
                .at("byte " + offset);
    }
}
