package io.zvt.engine.assembly;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Numbers that tell one load of the state, by whichever process, from all others. */
public final class Incarnations {

    private Incarnations() {}

    /**
     * Returns the numbers of a simulation: 1, 2, 3, so that two runs give the same ids.
     *
     * @return a thread-safe source
     */
    public static LongSupplier counting() {
        return new AtomicLong()::incrementAndGet;
    }

    /**
     * Returns numbers of 62 random bits, different in every process that ever writes to a store.
     *
     * @return a thread-safe source
     */
    public static LongSupplier random() {
        SecureRandom random = new SecureRandom();
        return () -> random.nextLong() >>> 2;
    }
}
