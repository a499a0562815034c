package io.zvt.bus.inmemory;

/** One lock for each of several sets of keys: who holds a key's lock is alone with the key. */
final class KeyLocks {

    private static final int COUNT = 64;

    private final Object[] locks = new Object[COUNT];

    KeyLocks() {
        for (int i = 0; i < COUNT; i++) {
            locks[i] = new Object();
        }
    }

    Object of(String key) {
        int hash = key.hashCode();
        return locks[(hash ^ (hash >>> 16)) & (COUNT - 1)];
    }

    /** Returns when everybody who held a lock at the call has let go of it. */
    void passAll() {
        for (Object lock : locks) {
            synchronized (lock) {
                // Whoever was in it is out.
            }
        }
    }
}
