package io.zvt.events.relay;

import io.zvt.events.bus.BusCapabilities;
import io.zvt.events.bus.CloseReport;
import io.zvt.events.bus.DeadLetters;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.EventHandler;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.envelope.EventEnvelope;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Records what is published on it, and answers as the test says. */
final class RecordingBus implements EventBus {

    private final List<String> published = new ArrayList<>();
    private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final ArrayDeque<CompletableFuture<Void>> held = new ArrayDeque<>();
    private volatile Function<String, PublishHandle> answer = name -> PublishHandle.ACCEPTED;

    /** Says how a publication of an event, named by its correlation id, is answered. */
    void answer(Function<String, PublishHandle> given) {
        answer = given;
    }

    /** Answers that stay open until released. */
    void hold() {
        answer(name -> {
            CompletableFuture<Void> open = new CompletableFuture<>();
            synchronized (this) {
                held.add(open);
            }
            return () -> open;
        });
    }

    synchronized CompletableFuture<Void> oldestHeld() {
        return held.remove();
    }

    synchronized List<String> published() {
        return List.copyOf(published);
    }

    /** Waits for the next publications, in order. */
    List<String> take(int count) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = arrivals.poll(30, TimeUnit.SECONDS);
            if (name == null) {
                throw new AssertionError("only " + taken + " came, and not " + count);
            }
            taken.add(name);
        }
        return taken;
    }

    @Override
    public PublishHandle publish(EventEnvelope<?> event) {
        String name = event.correlationId();
        PublishHandle handle = answer.apply(name);
        synchronized (this) {
            published.add(name);
        }
        arrivals.add(name);
        return handle;
    }

    @Override
    public BusCapabilities capabilities() {
        return new BusCapabilities(Set.of());
    }

    @Override
    public SubscriptionHandle subscribe(Subscription subscription, EventHandler handler) {
        throw new UnsupportedOperationException("a relay subscribes to nothing");
    }

    @Override
    public DeadLetters deadLetters() {
        throw new UnsupportedOperationException("a relay has no dead letters");
    }

    @Override
    public boolean awaitIdle(Duration timeout) {
        return true;
    }

    @Override
    public CloseReport close(Duration drain) {
        return CloseReport.CLEAN;
    }
}
