package io.zvt.tck.store;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.Event;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.store.EventCursor;
import io.zvt.events.store.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Stores that read all streams wrongly. */
final class CursorDoubles {

    private CursorDoubles() {}

    static DelegatingStore swapsEventsOfAStream(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public EventCursor cursor(Position after) {
                return new Cursor(super.cursor(after)) {
                    @Override
                    public List<EventEnvelope<? extends Event>> next(int max) {
                        List<EventEnvelope<? extends Event>> page = new ArrayList<>(super.next(max));
                        if (page.size() > 30) {
                            Collections.swap(page, 20, 21);
                        }
                        return page;
                    }
                };
            }
        };
    }

    static DelegatingStore skipsAtPageBorders(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public EventCursor cursor(Position after) {
                return new Cursor(super.cursor(after)) {
                    @Override
                    public List<EventEnvelope<? extends Event>> next(int max) {
                        List<EventEnvelope<? extends Event>> page = super.next(max);
                        if (page.size() == max) {
                            super.next(1);
                        }
                        return page;
                    }
                };
            }
        };
    }

    static DelegatingStore repeatsAtThePosition(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public EventCursor cursor(Position after) {
                boolean isNumber = after.value().matches("[0-9]+");
                return super.cursor(
                        isNumber ? new Position(Integer.toString(Integer.parseInt(after.value()) - 1)) : after);
            }
        };
    }

    static DelegatingStore skipsOneTooMany(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public EventCursor cursor(Position after) {
                return new Cursor(super.cursor(after)) {
                    @Override
                    public long skip(long max) {
                        long passed = super.skip(max);
                        super.skip(1);
                        return passed;
                    }
                };
            }
        };
    }

    static DelegatingStore seesNothingNew(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public EventCursor cursor(Position after) {
                return new Cursor(super.cursor(after)) {
                    private boolean isAtEnd;

                    @Override
                    public List<EventEnvelope<? extends Event>> next(int max) {
                        boolean wasAtEnd = isAtEnd && position().equals(Position.START);
                        List<EventEnvelope<? extends Event>> page = wasAtEnd ? List.of() : super.next(max);
                        isAtEnd = page.isEmpty();
                        return page;
                    }
                };
            }
        };
    }

    static DelegatingStore knowsNoEnd(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public Position end() {
                return Position.START;
            }
        };
    }

    static DelegatingStore forgetsListeners(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AutoCloseable onCommit(Runnable listener) {
                boolean[] isTold = {false};
                return super.onCommit(() -> {
                    if (!isTold[0]) {
                        isTold[0] = true;
                        listener.run();
                    }
                });
            }
        };
    }

    static DelegatingStore keepsListeners(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public AutoCloseable onCommit(Runnable listener) {
                AutoCloseable unused = super.onCommit(listener);
                return () -> {};
            }
        };
    }

    static DelegatingStore takesAnyPosition(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public EventCursor cursor(Position after) {
                try {
                    return super.cursor(after);
                } catch (InvalidInputException e) {
                    return super.cursor(Position.START);
                }
            }
        };
    }

    static DelegatingStore takesEmptyPages(InMemoryEventStore inner) {
        return new DelegatingStore(inner) {
            @Override
            public EventCursor cursor(Position after) {
                return new Cursor(super.cursor(after)) {
                    @Override
                    public List<EventEnvelope<? extends Event>> next(int max) {
                        return max == 0 ? List.of() : super.next(max);
                    }
                };
            }
        };
    }
}
