package io.zvt.events.memory;

import io.zvt.events.envelope.EventEnvelope;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** Links the appends of a stream: each hash is SHA-256 over the one before and the bytes of the append's events. */
final class HashChain {

    private final Function<EventEnvelope<?>, byte[]> encoder;

    HashChain(Function<EventEnvelope<?>, byte[]> encoder) {
        this.encoder = encoder;
    }

    String of(List<List<EventEnvelope<?>>> appends) {
        byte[] hash = new byte[0];
        for (List<EventEnvelope<?>> append : appends) {
            MessageDigest digest = sha256();
            digest.update(hash);
            append.forEach(event -> digest.update(encoder.apply(event)));
            hash = digest.digest();
        }
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
