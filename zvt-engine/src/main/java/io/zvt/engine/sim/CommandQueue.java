package io.zvt.engine.sim;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.venue.SendOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Commands on their way to the venue; those about one order arrive in the order in which they were sent. */
final class CommandQueue {

    private final @Nullable LatencyModel latency;
    private final PriorityQueue<Command> queue = new PriorityQueue<>();
    private final Map<ClientOrderId, Track> tracks = new HashMap<>();
    private long sent;

    /** Without a latency model commands arrive at once. */
    CommandQueue(@Nullable LatencyModel latency) {
        this.latency = latency;
    }

    /** A command with its time of arrival, and who waits for its answer. */
    record Command(long due, long number, ClientOrderId order, Runnable action, CompletableFuture<SendOutcome> answer)
            implements Comparable<Command> {

        @Override
        public int compareTo(Command other) {
            int byTime = Long.compare(due, other.due);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private static final class Track {
        private int commands;
        private long lastDue = Long.MIN_VALUE;
    }

    /** When a command sent now arrives. */
    long due(ClientOrderId order, long nowNanos) {
        if (latency == null) {
            return nowNanos;
        }
        Track track = tracks.computeIfAbsent(order, o -> new Track());
        long due = Math.max(nowNanos + latency.nanos(order, track.commands), track.lastDue);
        track.commands++;
        track.lastDue = due;
        return due;
    }

    /** Drops what is known of an order that is over. */
    void forget(ClientOrderId order) {
        tracks.remove(order);
    }

    CompletableFuture<SendOutcome> add(long due, ClientOrderId order, Runnable action) {
        CompletableFuture<SendOutcome> answer = new CompletableFuture<>();
        queue.add(new Command(due, sent++, order, action, answer));
        return answer;
    }

    long nextDue() {
        Command next = queue.peek();
        return next == null ? Long.MAX_VALUE : next.due;
    }

    /** Takes the command that arrives next; to be asked only when there is one. */
    Command take() {
        return queue.remove();
    }

    List<CompletableFuture<SendOutcome>> answers() {
        List<CompletableFuture<SendOutcome>> answers = new ArrayList<>();
        for (Command command : queue) {
            answers.add(command.answer);
        }
        return answers;
    }
}
