package io.zvt.core.risk;

/** What an account may do. */
public enum TradingState {
    /** Everything. */
    ACTIVE,
    /** Only orders after whose worst-case fill the position is strictly smaller and has the same sign. */
    REDUCING,
    /** No new order and no amendment; cancels go through. */
    HALTED
}
