package io.zvt.engine.market;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.instrument.InstrumentTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All versions of all instruments an engine knows. Belongs to the lane. */
public final class InstrumentBook {

    private final Map<InstrumentId, List<Instrument>> versions = new TreeMap<>();

    /** Creates an instrument book. */
    public InstrumentBook() {}

    /**
     * Adds a version.
     *
     * @param instrument the next version of its instrument
     * @throws InvalidInputException if it is not the next
     */
    public void define(Instrument instrument) {
        List<Instrument> known = versions.computeIfAbsent(instrument.id(), id -> new ArrayList<>());
        if (instrument.version() != known.size() + 1) {
            throw InvalidInputException.of(
                    "version",
                    instrument.version(),
                    "must be " + (known.size() + 1) + ", the next of " + instrument.id(),
                    "define versions in order");
        }
        known.add(instrument);
    }

    /**
     * Returns the newest version.
     *
     * @param id the instrument
     * @return its newest version
     * @throws InvalidInputException if it is unknown; the message lists what is known
     */
    public Instrument require(InstrumentId id) {
        Instrument instrument = find(id);
        if (instrument == null) {
            throw InvalidInputException.of(
                    "instrument",
                    id,
                    "must be defined, known are " + versions.keySet(),
                    "add it with TradingEngine.builder().instrument(...)");
        }
        return instrument;
    }

    /**
     * Returns the newest version, if there is one.
     *
     * @param id the instrument
     * @return its newest version, or null
     */
    public @Nullable Instrument find(InstrumentId id) {
        List<Instrument> known = versions.get(id);
        return known == null ? null : known.get(known.size() - 1);
    }

    /**
     * Returns whether a version is known.
     *
     * @param id the instrument
     * @param version the version
     * @return true if it is defined
     */
    public boolean has(InstrumentId id, int version) {
        List<Instrument> known = versions.get(id);
        return known != null && version >= 1 && version <= known.size();
    }

    /**
     * Returns a version.
     *
     * @param id the instrument
     * @param version the version, from 1
     * @return its terms
     * @throws InvalidInputException if it is unknown
     */
    public Instrument version(InstrumentId id, int version) {
        List<Instrument> known = versions.get(id);
        if (known == null || !has(id, version)) {
            throw InvalidInputException.of(
                    "instrument", id + " v" + version, "must be defined before it is traded", "define it first");
        }
        return known.get(version - 1);
    }

    /** {@return the newest version of each instrument, sorted by id} */
    public List<Instrument> all() {
        return versions.values().stream()
                .map(known -> known.get(known.size() - 1))
                .toList();
    }

    /** {@return the terms of all versions of all instruments, sorted by id and version} */
    public List<InstrumentTerms> terms() {
        return versions.values().stream()
                .flatMap(List::stream)
                .map(Instrument::terms)
                .toList();
    }

    /** Forgets everything, because it is loaded anew. */
    public void clear() {
        versions.clear();
    }
}
