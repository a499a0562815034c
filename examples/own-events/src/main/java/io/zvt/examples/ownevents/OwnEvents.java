package io.zvt.examples.ownevents;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Decimal;
import io.zvt.engine.TradingEngine;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.bus.Subscription;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.jsonlines.EventExport;
import io.zvt.events.jsonlines.EventImport;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.registry.Topics;
import io.zvt.events.store.EventStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** Publishes events of an own type, hears them, and reads them back, those of an older version of the program included. */
public final class OwnEvents {

    private static final String OLD_LINES = "written-by-version-1.jsonl";
    private static final StreamId STREAM = StreamId.of("bus/signals");

    private final PrintStream out;
    private final EventTypes types = EventTypes.builder()
            .register(SignalRaised.class, "signal.raised", 2)
            .upcast("signal.raised", 1, fields -> {
                fields.put("model", "unnamed");
                return fields;
            })
            .build();
    private final EventCodec codec = new JsonEventCodec(types);

    OwnEvents(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        new OwnEvents(System.out).run(Files.createTempFile("own-events", ".jsonl"));
    }

    void run(Path file) throws IOException {
        EventStore store = new InMemoryEventStore(codec::encode);
        try (InputStream old = Objects.requireNonNull(OwnEvents.class.getResourceAsStream(OLD_LINES), OLD_LINES)) {
            out.println("imported  " + EventImport.read(old, OLD_LINES, codec, store) + " event of version 1");
        }
        publish(store);
        store.read(STREAM, 1, 10).forEach(event -> show("stored", event));

        EventExport.write(store, codec, file);
        Files.readAllLines(file).stream()
                .filter(line -> line.contains("signal"))
                .forEach(out::println);
        EventStore copy = InMemoryEventStore.encoded(codec);
        out.println("copied    " + EventImport.read(file, codec, copy) + " events, the engine's own among them");
        copy.read(STREAM, 1, 10).forEach(event -> show("decoded", event));
    }

    private void publish(EventStore store) {
        try (TradingEngine engine = TradingEngine.builder()
                .eventTypes(types)
                .eventStore(store)
                .venue(SimulatedVenue.builder().id("PAPER").build())
                .account(new AccountConfig(AccountId.of("main")).venue("PAPER"))
                .build()) {
            engine.events().subscribe(Subscription.of("screen", Topics.USER), heard -> show("heard", heard.event()));
            engine.start();
            SignalRaised signal = new SignalRaised("momentum", InstrumentId.of("BTC/USD"), Decimal.of("0.8"));
            engine.publish("signals", signal).toCompletableFuture().join();
            engine.awaitIdle(Duration.ofSeconds(10));
        }
    }

    private void show(String verb, EventEnvelope<?> event) {
        out.printf("%-9s %s  %s  %s%n", verb, event.stream() + ":" + event.sequence(), event.type(), event.payload());
    }
}
