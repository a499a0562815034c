package io.zvt.backtest.data;

/** Which moment of a bar the time column of a file gives. */
public enum BarTime {
    /** When the bar began, as exchanges write it. */
    START,
    /** When the bar was complete. */
    END
}
