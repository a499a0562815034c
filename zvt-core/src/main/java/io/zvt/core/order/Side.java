package io.zvt.core.order;

/** Which way an order trades. */
public enum Side {
    /** Base for quote. */
    BUY,
    /** Quote for base. */
    SELL;

    /** {@return +1 for a buy and -1 for a sell} */
    public int sign() {
        return this == BUY ? 1 : -1;
    }

    /** {@return the other side} */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
