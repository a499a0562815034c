package io.zvt.events.bus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a closed bus did not deliver. Immutable.
 *
 * @param undelivered number of events by group, for groups that have any; sorted
 */
public record CloseReport(Map<String, Long> undelivered) {

    /** Nothing was left. */
    public static final CloseReport CLEAN = new CloseReport(Map.of());

    /**
     * Copies the map.
     *
     * @param undelivered number of events by group, for groups that have any; sorted
     */
    public CloseReport {
        undelivered = Collections.unmodifiableMap(new TreeMap<>(undelivered));
    }

    /** {@return whether everything was delivered} */
    public boolean isClean() {
        return undelivered.isEmpty();
    }
}
