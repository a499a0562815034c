package io.zvt.events.registry;

import java.util.Map;

/** Turns the fields of one version of a type into those of the next. Stateless and thread-safe. */
@FunctionalInterface
public interface Upcaster {

    /**
     * Turns the fields.
     *
     * @param fields fields of the old version by name: strings, longs, booleans, lists and maps; a copy that may be changed
     * @return fields of the next version
     */
    Map<String, Object> upcast(Map<String, Object> fields);
}
