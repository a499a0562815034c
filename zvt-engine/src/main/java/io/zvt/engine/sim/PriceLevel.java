package io.zvt.engine.sim;

import org.jspecify.annotations.Nullable;

/** The orders at one price, the oldest first. */
final class PriceLevel {

    long ticks;

    @Nullable
    SimOrder head;

    @Nullable
    SimOrder tail;

    PriceLevel(long ticks) {
        this.ticks = ticks;
    }

    boolean isEmpty() {
        return head == null;
    }

    void append(SimOrder order) {
        order.level = this;
        order.next = null;
        order.previous = tail;
        if (tail == null) {
            head = order;
        } else {
            tail.next = order;
        }
        tail = order;
    }

    void unlink(SimOrder order) {
        SimOrder before = order.previous;
        SimOrder after = order.next;
        if (before == null) {
            head = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            tail = before;
        } else {
            after.previous = before;
        }
        order.level = null;
        order.previous = null;
        order.next = null;
    }
}
