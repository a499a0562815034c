package io.zvt.events.memory;

import io.zvt.events.envelope.StreamId;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Holds commits up while it is shut, and lets them go on when they are released, as a disk or a server does that hangs.
 *
 * <p>For tests. Thread-safe; what is released commits on the thread that releases it.
 */
public final class CommitGate implements CommitFaults {

    private final CommitFaults outcomes;
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private boolean shut;

    /** Creates an open gate; what it releases is committed. */
    public CommitGate() {
        this(NONE);
    }

    /**
     * Creates an open gate.
     *
     * @param outcomes says how the appends end that it lets through
     */
    public CommitGate(CommitFaults outcomes) {
        this.outcomes = outcomes;
    }

    /** Shuts the gate: from now on commits hang. */
    public synchronized void shut() {
        shut = true;
    }

    /** Opens the gate, and releases what it held, oldest first. */
    public void open() {
        synchronized (this) {
            shut = false;
        }
        while (release()) {
            // each is released without the lock, because its callbacks may append again
        }
    }

    /**
     * Releases the oldest commit that it holds; the gate stays as it is.
     *
     * @return false if it holds none
     */
    public boolean release() {
        Runnable oldest = poll();
        if (oldest != null) {
            oldest.run();
        }
        return oldest != null;
    }

    private synchronized @Nullable Runnable poll() {
        return held.poll();
    }

    /** {@return how many commits it holds} */
    public synchronized int held() {
        return held.size();
    }

    @Override
    public Fault next(StreamId stream, long expectedVersion) {
        return outcomes.next(stream, expectedVersion);
    }

    @Override
    public void settle(Runnable commit) {
        synchronized (this) {
            if (shut) {
                held.add(commit);
                return;
            }
        }
        commit.run();
    }
}
