package io.zvt.events.relay;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Wakes one thread: ringing costs little while that is awake, and a ring is never missed, whatever else the thread parks for
 * between listening and sleeping. Any thread rings; one listens and sleeps.
 */
final class Doorbell {

    private volatile boolean rung;
    /** Who sleeps, or null while nobody does. */
    private volatile @Nullable Thread sleeper;

    void ring() {
        rung = true;
        Thread thread = sleeper;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    /** Begins to listen: a ring from now on ends the next sleep. */
    void listen() {
        rung = false;
    }

    /** Sleeps until a ring since the last {@link #listen}, or for some time; may end early. */
    void sleep(long nanos) {
        sleeper = Thread.currentThread();
        if (!rung) {
            LockSupport.parkNanos(this, nanos);
        }
        sleeper = null;
    }
}
