package io.zvt.core.risk;

/** Names of the limits that {@code limit.changed} sets and verdicts quote. */
public final class RiskLimit {

    /** Largest absolute net position of an instrument, working orders at their worst included, in base units. */
    public static final String MAX_POSITION = "MAX_POSITION";

    private RiskLimit() {}

    /**
     * Returns the name of the position limit of an instrument.
     *
     * @param instrument the instrument
     * @return the name
     */
    public static String maxPosition(io.zvt.core.id.InstrumentId instrument) {
        return MAX_POSITION + ":" + instrument;
    }
}
