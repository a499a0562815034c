package io.zvt.events.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils JSON in the ways that transports, disks, other writers and attackers do. */
final class Mutations {

    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[-0-9.eE+]+|[{}\\[\\]:,]|\\w+|.");

    private static final String[] INSERTED = {
        "9".repeat(2000),
        "-9223372036854775809",
        "1e400",
        "1e999999999",
        "\"1e999999999\"",
        "NaN",
        "-Infinity",
        "null",
        "true",
        "\"\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "[".repeat(5000),
        "{\"a\":".repeat(5000),
        "[]",
        "{}",
        "/*x*/",
        "'x'",
        "\u0000",
        "\ufeff",
        ",",
        ":",
        "\"",
        "\\",
        "-0",
        "01",
        "\"@type\":\"x\","
    };

    private final Random random;
    private final List<byte[]> others;

    Mutations(Random random, List<byte[]> others) {
        this.random = random;
        this.others = others;
    }

    byte[] mutate(byte[] original) {
        byte[] mutated = original.clone();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private byte[] once(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes;
        }
        return switch (random.nextInt(8)) {
            case 0 -> flip(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> insert(bytes, random(1 + random.nextInt(4)));
            case 3 -> insert(bytes, INSERTED[random.nextInt(INSERTED.length)].getBytes(StandardCharsets.UTF_8));
            case 4 -> cross(bytes);
            default -> tokens(bytes);
        };
    }

    private byte[] flip(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] insert(byte[] bytes, byte[] inserted) {
        int at = random.nextInt(bytes.length + 1);
        byte[] longer = new byte[bytes.length + inserted.length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(inserted, 0, longer, at, inserted.length);
        System.arraycopy(bytes, at, longer, at + inserted.length, bytes.length - at);
        return longer;
    }

    private byte[] cross(byte[] bytes) {
        byte[] other = others.get(random.nextInt(others.size()));
        byte[] start = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        byte[] end = Arrays.copyOfRange(other, random.nextInt(other.length), other.length);
        byte[] crossed = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, crossed, start.length, end.length);
        return crossed;
    }

    private byte[] tokens(byte[] bytes) {
        if (bytes.length > 4000) {
            return bytes;
        }
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(new String(bytes, StandardCharsets.UTF_8));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        if (tokens.isEmpty()) {
            return bytes;
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(4)) {
            case 0 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
            case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 2 -> tokens.remove(at);
            default -> tokens.set(at, INSERTED[random.nextInt(INSERTED.length)]);
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }
}
