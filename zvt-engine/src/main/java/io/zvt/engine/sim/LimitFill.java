package io.zvt.engine.sim;

/** When a bar fills a limit order; a bar does not show how many orders stood before it at its price. */
public enum LimitFill {

    /** When the bar traded through the limit: its low strictly below a buy's, its high strictly above a sell's. */
    THROUGH,

    /** When the bar touched the limit, which flatters a strategy. */
    TOUCH
}
