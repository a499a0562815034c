package io.zvt.bus.inmemory;

import io.zvt.events.codec.UnknownEventTypeException;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.store.Position;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The lane of a group that is durable or replays: it reads the log of the store, page by page, in the order in which the
 * events were appended. Its backlog is a page, so it cannot overflow: it falls behind, and catches up.
 */
final class LogLane extends Lane {

    private static final int SAVE_EVERY = 256;
    private static final int LARGEST_PAGE = 256;

    private final StoreLog log;
    private final Interest interest;
    private final GroupPosition kept;
    private final int pageSize;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong lastEmptyRead = new AtomicLong();
    private final AtomicLong left = new AtomicLong();
    private volatile boolean news;

    // Of the running thread, or of the one that ends the lane.
    private Position pageStart;
    private Position pageEnd;
    private List<EventEnvelope<?>> page = List.of();
    private int index;
    private @Nullable EventEnvelope<?> inHand;
    private long unsaved;
    private long maybeRepeated;
    private boolean sealBroken;
    private boolean ended;

    LogLane(Group group, Workers workers, Progress progress, StoreLog log, Interest interest) {
        super(group, workers, progress);
        this.log = log;
        this.interest = interest;
        this.kept = new GroupPosition(log, group.subscription());
        this.pageSize = Math.min(group.subscription().backlog(), LARGEST_PAGE);
        this.pageStart = kept.start();
        this.pageEnd = pageStart;
        this.maybeRepeated = kept.isBroken()
                ? log.read(pageStart, SAVE_EVERY + LARGEST_PAGE).events().size()
                : 0;
    }

    @Override
    void wake() {
        news = true;
        super.wake();
    }

    @Override
    boolean hasNews() {
        return news;
    }

    @Override
    @Nullable
    EventEnvelope<?> next() {
        while (inHand == null && group.isRunning()) {
            if (index == page.size() && !turnPage()) {
                return null;
            }
            inHand = judge(page.get(index));
        }
        return inHand;
    }

    /** Returns the event if the group wants it; goes past it if not. */
    private @Nullable EventEnvelope<?> judge(EventEnvelope<?> event) {
        switch (interest.in(event)) {
            case WANTED -> {
                breakSeal();
                return event;
            }
            case UNKNOWN -> park(event);
            case NOT_WANTED -> settle();
        }
        return null;
    }

    private void park(EventEnvelope<?> event) {
        UnknownEventTypeException unknown =
                new UnknownEventTypeException(event.type().toString());
        if (!group.giveUp(event, 0, unknown)) {
            throw unknown;
        }
        settle();
    }

    private void breakSeal() {
        if (!sealBroken) {
            kept.breakSeal(pageEnd);
            sealBroken = true;
        }
    }

    /** Returns false if there is nothing more in the log. */
    private boolean turnPage() {
        if (unsaved >= SAVE_EVERY) {
            kept.save(pageEnd);
            sealBroken = true;
            unsaved = 0;
        }
        news = false;
        long read = reads.incrementAndGet();
        LogPage next = log.read(pageEnd, pageSize);
        if (next.events().isEmpty()) {
            lastEmptyRead.set(read);
            return false;
        }
        pageStart = pageEnd;
        pageEnd = next.next();
        page = List.copyOf(next.events());
        index = 0;
        left.set(page.size());
        return true;
    }

    @Override
    void settle() {
        inHand = null;
        index++;
        unsaved++;
        maybeRepeated--;
        left.lazySet(page.size() - index);
    }

    @Override
    boolean isRepeated() {
        return maybeRepeated > 0;
    }

    @Override
    void abandon() {
        page = List.of();
        index = 0;
        inHand = null;
    }

    @Override
    void keepPosition() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            if (isInDoubt() || inHand != null) {
                kept.save(position());
            } else {
                kept.saveSealed(position());
            }
        } catch (RuntimeException e) {
            group.note(e);
        }
    }

    private Position position() {
        if (index == 0) {
            return page.isEmpty() ? pageEnd : pageStart;
        }
        return index == page.size() ? pageEnd : log.read(pageStart, index).next();
    }

    @Override
    long waiting() {
        return left.get();
    }

    /** Everything accepted before is in the log by now, and is settled once a later read finds nothing more. */
    @Override
    long mark() {
        long mark = reads.get();
        wake();
        return mark;
    }

    @Override
    boolean isPast(long mark) {
        return lastEmptyRead.get() > mark;
    }

    @Override
    long undelivered() {
        long count = count(page.subList(index, page.size()));
        Position from = pageEnd;
        for (LogPage rest = log.read(from, LARGEST_PAGE);
                !rest.events().isEmpty();
                rest = log.read(from, LARGEST_PAGE)) {
            count += count(List.copyOf(rest.events()));
            from = rest.next();
        }
        return count;
    }

    private long count(List<EventEnvelope<?>> events) {
        return events.stream()
                .filter(event -> interest.in(event) != Interest.Verdict.NOT_WANTED)
                .count();
    }
}
