package io.zvt.tck.store;

import io.zvt.core.event.Event;
import io.zvt.core.event.StrategyStopped;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import io.zvt.events.store.AppendOutcome.Committed;
import io.zvt.events.store.AppendOutcome.Conflict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Stores that append wrongly. */
final class AppendDoubles {

    private AppendDoubles() {}

    static DelegatingStore losesTheSecondEvent(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                if (events.size() < 2) {
                    return super.append(stream, expectedVersion, events);
                }
                AppendHandle checked = check(stream, expectedVersion, events);
                if (checked != null) {
                    return checked;
                }
                sound.append(stream, expectedVersion, events.subList(0, 1));
                return Handle.ended(new Committed(expectedVersion + events.size()));
            }

            /** What a sound store says of an append that it would not take. */
            private AppendHandle check(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                InMemoryEventStore empty = new InMemoryEventStore(new JsonEventCodec(EventTypes.standard())::encode);
                if (expectedVersion == 0) {
                    empty.append(stream, 0, events);
                }
                return sound.version(stream) == expectedVersion
                        ? null
                        : Handle.ended(new Conflict(sound.version(stream)));
            }
        };
    }

    /** The events as if they had been decided at another version. */
    private static List<EventEnvelope<?>> renumbered(StreamId stream, long version, List<EventEnvelope<?>> events) {
        List<EventEnvelope<?>> renumbered = new ArrayList<>();
        for (EventEnvelope<?> event : events) {
            renumbered.add(StoreEvents.event(
                    stream,
                    version + renumbered.size() + 1,
                    Long.MAX_VALUE / 2,
                    ((StrategyStopped) event.payload()).reason()));
        }
        return renumbered;
    }

    static DelegatingStore ignoresTheVersion(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public synchronized AppendHandle append(
                    StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                long version = sound.version(stream);
                return version == expectedVersion
                        ? super.append(stream, expectedVersion, events)
                        : super.append(stream, version, renumbered(stream, version, events));
            }
        };
    }

    static DelegatingStore splitsAppends(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                if (events.isEmpty()) {
                    return super.append(stream, expectedVersion, events);
                }
                AppendHandle last = Handle.ended(new Conflict(expectedVersion));
                for (int i = 0; i < events.size(); i++) {
                    last = super.append(stream, expectedVersion + i, events.subList(i, i + 1));
                }
                return last;
            }
        };
    }

    static DelegatingStore letsTimeFall(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                List<EventEnvelope<? extends Event>> last = sound.read(stream, expectedVersion, 1);
                boolean falls = events.size() == 1
                        && !last.isEmpty()
                        && events.get(0).timeNanos() < last.get(0).timeNanos();
                return falls && sound.version(stream) == expectedVersion
                        ? super.append(stream, expectedVersion, renumbered(stream, expectedVersion, events))
                        : super.append(stream, expectedVersion, events);
            }
        };
    }

    static DelegatingStore letsTwoWritersWin(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                AppendHandle handle = super.append(stream, expectedVersion, events);
                boolean isBeaten = handle.outcome()
                        .filter(new Conflict(expectedVersion + events.size())::equals)
                        .isPresent();
                return isBeaten ? Handle.ended(new Committed(expectedVersion + events.size())) : handle;
            }
        };
    }

    /** Writes the texts of the 100th and 101st event of a stream in each other's place. */
    static DelegatingStore swapsAppends(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                boolean isSwapped = stream.equals(StoreEvents.B) && (expectedVersion == 99 || expectedVersion == 100);
                if (!isSwapped) {
                    return super.append(stream, expectedVersion, events);
                }
                long other = expectedVersion == 99 ? 101 : 100;
                EventEnvelope<?> swapped =
                        StoreEvents.event(stream, expectedVersion + 1, (expectedVersion + 1) * 1_000, "event " + other);
                return super.append(stream, expectedVersion, List.of(swapped));
            }
        };
    }

    static DelegatingStore commitsBehindAConflict(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            private final Map<StreamId, Long> refused = new HashMap<>();

            @Override
            public synchronized AppendHandle append(
                    StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                long version = sound.version(stream);
                Long behind = refused.put(stream, expectedVersion);
                return version > 0 && behind != null && behind == expectedVersion - 1 && expectedVersion > version
                        ? super.append(stream, version, renumbered(stream, version, events))
                        : super.append(stream, expectedVersion, events);
            }
        };
    }

    static DelegatingStore forgetsCallbacks(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                AppendHandle handle = super.append(stream, expectedVersion, events);
                return new AppendHandle() {
                    private boolean isTaken;

                    @Override
                    public Optional<AppendOutcome> outcome() {
                        return handle.outcome();
                    }

                    @Override
                    public void whenDone(Consumer<AppendOutcome> callback) {
                        if (!isTaken) {
                            isTaken = true;
                            handle.whenDone(callback);
                            handle.whenDone(callback);
                            handle.whenDone(callback);
                        }
                    }

                    @Override
                    public AppendOutcome await(Duration timeout) {
                        return handle.await(timeout);
                    }
                };
            }
        };
    }

    static DelegatingStore leavesHandlesOpen(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AppendHandle append(StreamId stream, long expectedVersion, List<EventEnvelope<?>> events) {
                AppendHandle handle = super.append(stream, expectedVersion, events);
                return new AppendHandle() {
                    private Optional<AppendOutcome> outcome = Optional.empty();

                    @Override
                    public Optional<AppendOutcome> outcome() {
                        return outcome;
                    }

                    @Override
                    public void whenDone(Consumer<AppendOutcome> callback) {
                        handle.whenDone(callback);
                    }

                    @Override
                    public AppendOutcome await(Duration timeout) {
                        outcome = handle.outcome();
                        return handle.await(timeout);
                    }
                };
            }
        };
    }
}
