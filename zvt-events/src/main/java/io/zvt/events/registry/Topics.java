package io.zvt.events.registry;

/** The topics of our own event types. */
public final class Topics {

    /** Orders, accounts and positions: everything of an account's stream, in its order. */
    public static final String ACCOUNTS = "accounts";
    /** Risk, limits and alerts. */
    public static final String RISK = "risk";
    /** Portfolios. */
    public static final String PORTFOLIOS = "portfolios";
    /** Strategies. */
    public static final String STRATEGIES = "strategies";
    /** Instruments. */
    public static final String INSTRUMENTS = "instruments";
    /** Market data. */
    public static final String MARKET = "market";
    /** Runs of workflows. */
    public static final String WORKFLOWS = "workflows";
    /** Users' own events, unless their registration names another topic. */
    public static final String USER = "user";

    private Topics() {}
}
