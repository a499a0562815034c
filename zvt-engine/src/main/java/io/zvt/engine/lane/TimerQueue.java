package io.zvt.engine.lane;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Timers by time, those of one time in the order in which they were set. Belongs to the lane. */
public final class TimerQueue {

    private final PriorityQueue<Timer> queue = new PriorityQueue<>();
    private final Map<String, Timer> byName = new HashMap<>();
    private long count;

    /** Creates a timer queue. */
    public TimerQueue() {}

    /**
     * Sets a timer; replaces one of the same name.
     *
     * @param name its name
     * @param at when it fires, nanoseconds since 1970
     * @param period after which it fires again, 0 for once
     * @param action what it does
     */
    public void set(String name, long at, long period, Runnable action) {
        cancel(name);
        Timer timer = new Timer(name, at, count++, period, action);
        byName.put(name, timer);
        queue.add(timer);
    }

    /**
     * Ends a timer, if there is one.
     *
     * @param name its name
     */
    public void cancel(String name) {
        Timer timer = byName.remove(name);
        if (timer != null) {
            queue.remove(timer);
        }
    }

    /** {@return when the next one fires, or {@link Long#MAX_VALUE}} */
    public long next() {
        Timer first = queue.peek();
        return first == null ? Long.MAX_VALUE : first.at;
    }

    /**
     * Takes the next timer that is due, and sets it again if it repeats.
     *
     * @param now the time
     * @return what it does, or null if none is due
     */
    public @Nullable Runnable poll(long now) {
        Timer first = queue.peek();
        if (first == null || first.at > now) {
            return null;
        }
        queue.remove();
        byName.remove(first.name);
        if (first.period > 0) {
            set(first.name, first.at + first.period, first.period, first.action);
        }
        return first.action;
    }

    /** Ends all timers. */
    public void clear() {
        queue.clear();
        byName.clear();
    }

    private record Timer(String name, long at, long order, long period, Runnable action) implements Comparable<Timer> {

        @Override
        public int compareTo(Timer other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }
}
