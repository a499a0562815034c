package io.zvt.engine.config;

/** What follows when a strategy throws. */
public enum StrategyFailurePolicy {
    /** The strategy is stopped; its orders stay, the rest goes on. */
    STOP_STRATEGY,
    /** The strategy is stopped and its working orders are canceled; the rest goes on. */
    STOP_AND_CANCEL,
    /** An alert is raised and the strategy goes on. */
    CONTINUE
}
