package io.zvt.events.store;

/**
 * What a store promises. Immutable.
 *
 * @param durability what a committed append survives
 * @param shared whether several processes may use it at once
 * @param decodes whether reading really decodes bytes, instead of handing out what was appended
 */
public record StoreCapabilities(Durability durability, boolean shared, boolean decodes) {

    /** What a committed append survives. */
    public enum Durability {
        /** Nothing: it is in this process only. */
        PROCESS,
        /** The end of the process, not of the machine. */
        MACHINE,
        /** The end of the machine: it was synced to disk. */
        SYNCED,
        /** The loss of a machine: it was replicated. */
        REPLICATED
    }
}
