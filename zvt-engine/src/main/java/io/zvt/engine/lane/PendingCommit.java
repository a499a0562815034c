package io.zvt.engine.lane;

import io.zvt.events.store.AppendHandle;
import io.zvt.events.store.AppendOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The appends of one turn while they are under way, and what waits for them. */
final class PendingCommit {

    private final List<AppendHandle> handles = new ArrayList<>(2);
    private final List<Effect> effects;

    PendingCommit(List<Effect> effects) {
        this.effects = effects;
    }

    void add(AppendHandle handle) {
        handles.add(handle);
    }

    List<Effect> effects() {
        return effects;
    }

    boolean isSettled() {
        for (int i = 0; i < handles.size(); i++) {
            if (handles.get(i).outcome().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean isCommitted() {
        for (int i = 0; i < handles.size(); i++) {
            Optional<AppendOutcome> outcome = handles.get(i).outcome();
            if (outcome.isEmpty() || !(outcome.get() instanceof AppendOutcome.Committed)) {
                return false;
            }
        }
        return true;
    }

    void whenSettled(Runnable notice) {
        for (AppendHandle handle : handles) {
            handle.whenDone(outcome -> notice.run());
        }
    }
}
