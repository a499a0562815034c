package io.zvt.tck.bus;

/** What the rules have in common. */
interface BusRules {

    /** What the running test works with. */
    BusBench bench();
}
