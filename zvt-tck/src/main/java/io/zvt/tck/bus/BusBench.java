package io.zvt.tck.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.events.bus.BusCapabilities.Feature;
import io.zvt.events.bus.CloseReport;
import io.zvt.events.bus.EventBus;
import io.zvt.events.bus.FailurePolicy;
import io.zvt.events.bus.PublishHandle;
import io.zvt.events.bus.Subscription;
import io.zvt.events.bus.SubscriptionHandle;
import io.zvt.events.envelope.EventEnvelope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** What one test works with: the bus under test, and all that has to be ended after it. */
final class BusBench {

    private final EventBusSuite suite;
    private final EventBus bus;
    private final List<EventBus> opened = new CopyOnWriteArrayList<>();
    private final List<Recorder> recorders = new CopyOnWriteArrayList<>();
    private final Writer writer = writer("suite");

    BusBench(EventBusSuite suite) {
        this.suite = suite;
        this.bus = another();
    }

    EventBus bus() {
        return bus;
    }

    /** Opens a further bus on the same medium. */
    EventBus another() {
        EventBus next = suite.open(SuiteTypes.known());
        opened.add(next);
        return next;
    }

    boolean has(Feature feature) {
        return suite.expected().contains(feature);
    }

    Recorder recorder() {
        Recorder recorder = new Recorder();
        recorders.add(recorder);
        return recorder;
    }

    Writer writer(String name) {
        return new Writer(name, this::publish);
    }

    private PublishHandle publish(EventBus target, EventEnvelope<?> event) {
        return suite.publish(target, event);
    }

    PublishHandle publish(String key, long number) {
        return writer.publish(bus, key, number);
    }

    PublishHandle publish(EventBus target, String key, long number) {
        return writer.publish(target, key, number);
    }

    PublishHandle publishOther(String key, long number) {
        return writer.publishOther(bus, key, number);
    }

    /** Publishes numbers from one to another, both included, of one key. */
    void publishAll(String key, long from, long to) {
        for (long number = from; number <= to; number++) {
            publish(key, number);
        }
    }

    void publishUnknown(String key) {
        suite.publishFromElsewhere(SuiteTypes.withUnknown(), unknown(key));
    }

    EventEnvelope<?> unknown(String key) {
        return writer.event(SuiteTypes.UNKNOWN, key, new UnknownSuiteEvent(key, 1));
    }

    static Subscription group(String name) {
        return Subscription.of(name, SuiteTypes.TOPIC);
    }

    /** A policy without retries whose last word is a halt. */
    static FailurePolicy haltAtOnce() {
        return FailurePolicy.halt().retries(0, Duration.ZERO);
    }

    /** A policy without retries whose last word is a dead letter. */
    static FailurePolicy giveUpAtOnce() {
        return FailurePolicy.deadLetters().retries(0, Duration.ZERO);
    }

    SubscriptionHandle subscribe(Subscription subscription, Recorder recorder) {
        return bus.subscribe(subscription, recorder);
    }

    ConditionFactory patiently() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(suite.patience());
    }

    void until(ThrowingRunnable assertion) {
        patiently().untilAsserted(assertion);
    }

    void untilHandled(Recorder recorder, int count) {
        until(() -> assertThat(recorder.count()).isGreaterThanOrEqualTo(count));
    }

    /** Holds for a while: long enough for what is under way to arrive, if it were. */
    void stays(ThrowingRunnable assertion) {
        Duration while_ = Duration.ofMillis(50);
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .during(while_)
                .atMost(while_.plus(suite.patience()))
                .untilAsserted(assertion);
    }

    void assertRefused(Subscription subscription) {
        assertThatThrownBy(() -> bus.subscribe(subscription, recorder()))
                .as("a bus without what %s asks for", subscription)
                .isInstanceOf(InvalidInputException.class);
    }

    /** Runs something beside the test. */
    static CompletableFuture<Void> beside(Runnable work) {
        return computeBeside(() -> {
                    work.run();
                    return Boolean.TRUE;
                })
                .thenAccept(done -> {});
    }

    /** Computes something beside the test. */
    static <T> CompletableFuture<T> computeBeside(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                },
                "suite-beside");
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    void patientlyJoin(CompletableFuture<?> work) {
        assertThat(work).succeedsWithin(suite.patience());
    }

    Duration patience() {
        return suite.patience();
    }

    int load() {
        return suite.load();
    }

    EventBusSuite suite() {
        return suite;
    }

    /** Closes the bus under test, which is then not closed again after the test. */
    CloseReport close(Duration drain) {
        opened.remove(bus);
        return bus.close(drain);
    }

    /** Lets go of every handler, then ends what was opened. */
    void end() {
        recorders.forEach(Recorder::release);
        opened.forEach(each -> each.close(Duration.ofMillis(100)));
    }
}
