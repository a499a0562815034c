package io.zvt.backtest.data;

/** Whether the first line of a file names its columns. */
public enum HeaderMode {
    /** It does if none of its fields begins with a digit, a sign or a point. */
    AUTO,
    /** It does. */
    YES,
    /** It is data already. */
    NO
}
