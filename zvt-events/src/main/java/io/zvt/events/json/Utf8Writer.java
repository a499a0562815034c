package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Decimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes JSON as UTF-8 into an array that grows; not thread-safe. */
final class Utf8Writer {

    /** How deep objects and arrays may nest; what is deeper could not be read back. */
    static final int MAX_DEPTH = 64;

    private static final int INITIAL_SIZE = 1024;
    private static final int MAX_ESCAPE = 6;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] buffer = new byte[INITIAL_SIZE];
    private int position;
    private int depth;

    byte[] toBytes() {
        return Arrays.copyOf(buffer, position);
    }

    /** {@return an empty writer for a value inside this one's} */
    Utf8Writer nested() {
        Utf8Writer nested = new Utf8Writer();
        nested.depth = depth;
        return nested;
    }

    void open(char bracket) {
        if (++depth > MAX_DEPTH) {
            throw InvalidInputException.of(
                    "depth", depth, "must not exceed " + MAX_DEPTH + " nested values", "flatten the record");
        }
        one(bracket);
    }

    void close(char bracket) {
        depth--;
        one(bracket);
    }

    /** Writes the name of a field that was prepared by {@link #nameOf}, without the comma if it is the first. */
    void name(byte[] prepared) {
        int skipped = isFirst() ? 1 : 0;
        int length = prepared.length - skipped;
        ensure(length);
        System.arraycopy(prepared, skipped, buffer, position, length);
        position += length;
    }

    /** Writes a comma unless an object or array was just opened. */
    void comma() {
        if (!isFirst()) {
            one(',');
        }
    }

    private boolean isFirst() {
        byte last = buffer[position - 1];
        return last == '{' || last == '[';
    }

    static byte[] nameOf(String field) {
        Utf8Writer writer = new Utf8Writer();
        writer.one(',');
        writer.text(field);
        writer.one(':');
        return writer.toBytes();
    }

    void one(char ascii) {
        ensure(1);
        buffer[position++] = (byte) ascii;
    }

    void raw(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buffer, position, bytes.length);
        position += bytes.length;
    }

    /** Writes a string with its quotes. */
    void text(String value) {
        ensure(value.length() + 2);
        buffer[position++] = '"';
        content(value);
        one('"');
    }

    /** Writes the name of a field that is known only now, with its comma and colon. */
    void key(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isSurrogate(name.charAt(i)) && !Character.isSupplementaryCodePoint(name.codePointAt(i))) {
                throw InvalidInputException.of("key", name, "must not hold half a surrogate pair", "mend the text");
            }
            i += Character.charCount(name.codePointAt(i)) - 1;
        }
        comma();
        text(name);
        one(':');
    }

    /** Writes a part of a string, without quotes. */
    void part(String value) {
        ensure(value.length());
        content(value);
    }

    private void content(String value) {
        int length = value.length();
        byte[] target = buffer;
        int at = position;
        int i = 0;
        while (i < length) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                break;
            }
            target[at++] = (byte) c;
            i++;
        }
        position = at;
        while (i < length) {
            i += difficult(value, i);
        }
    }

    /** Writes a character that may need escaping or several bytes; returns how many chars it takes. */
    private int difficult(String value, int i) {
        ensure(MAX_ESCAPE);
        char c = value.charAt(i);
        if (c < 0x80) {
            ascii(c);
        } else if (c < 0x800) {
            buffer[position++] = (byte) (0xC0 | (c >> 6));
            continued(c);
        } else if (Character.isHighSurrogate(c)
                && i + 1 < value.length()
                && Character.isLowSurrogate(value.charAt(i + 1))) {
            int point = Character.toCodePoint(c, value.charAt(i + 1));
            buffer[position++] = (byte) (0xF0 | (point >> 18));
            continued(point >> 12);
            continued(point >> 6);
            continued(point);
            return 2;
        } else if (Character.isSurrogate(c)) {
            unicode(c);
        } else {
            buffer[position++] = (byte) (0xE0 | (c >> 12));
            continued(c >> 6);
            continued(c);
        }
        return 1;
    }

    private void continued(int bits) {
        buffer[position++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void ascii(char c) {
        char escape = switch (c) {
            case '"', '\\' -> c;
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
        if (escape != 0) {
            buffer[position++] = '\\';
            buffer[position++] = (byte) escape;
        } else if (c < ' ') {
            unicode(c);
        } else {
            buffer[position++] = (byte) c;
        }
    }

    private void unicode(char c) {
        buffer[position++] = '\\';
        buffer[position++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[position++] = HEX[(c >> shift) & 0xF];
        }
    }

    void number(long value) {
        ensure(Decimal.MAX_TEXT_LENGTH);
        position = AsciiNumbers.print(value, buffer, position);
    }

    /** Writes a number that is not negative in base 36, without quotes. */
    void base36(long value) {
        ensure(Long.SIZE);
        position = AsciiNumbers.printBase36(value, buffer, position);
    }

    /** Writes a decimal as a string. */
    void decimal(Decimal value) {
        ensure(Decimal.MAX_TEXT_LENGTH + 2);
        buffer[position++] = '"';
        position = value.print(buffer, position);
        buffer[position++] = '"';
    }

    /** Writes a number that is not negative as a string of a fixed length. */
    void padded(long value, int width) {
        ensure(width + 2);
        buffer[position++] = '"';
        AsciiNumbers.pad(value, width, buffer, position);
        position += width;
        buffer[position++] = '"';
    }

    /** Writes an instant as a string. */
    void instant(long epochSecond, int nano) {
        ensure(InstantText.LENGTH + 2);
        buffer[position++] = '"';
        position = InstantText.print(epochSecond, nano, buffer, position);
        buffer[position++] = '"';
    }

    private void ensure(int more) {
        if (buffer.length - position < more) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(position, more), buffer.length * 2));
        }
    }
}
