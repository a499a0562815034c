package io.zvt.examples.quickstart;

import io.zvt.engine.runtime.EngineSnapshot;
import io.zvt.engine.runtime.Replay;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.jsonlines.EventImport;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import java.io.IOException;
import java.nio.file.Path;

/** Rebuilds the state of a run from its exported events alone, and prints its hash: that of the run. */
public final class ReplayEvents {

    private ReplayEvents() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("name the file that the quickstart wrote with --events");
            return;
        }
        JsonEventCodec codec = new JsonEventCodec(EventTypes.standard());
        InMemoryEventStore store = InMemoryEventStore.encoded(codec);
        long events = EventImport.read(Path.of(args[0]), codec, store);
        EngineSnapshot state = Replay.all(store);
        System.out.println("events  " + events);
        state.accounts().forEach(account -> System.out.println("account " + account.id() + " " + account.balances()));
        System.out.println("state   " + state.hash());
    }
}
