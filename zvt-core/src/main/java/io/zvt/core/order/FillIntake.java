package io.zvt.core.order;

/** What a reported fill is to an order. */
public enum FillIntake {
    /** New and acceptable: it is to be booked. */
    NEW,
    /** Already booked with the same values: it is to be ignored. */
    DUPLICATE,
    /** Its trade id is booked with other values: it is to be refused, with an alert. */
    CONFLICT,
    /** It would fill more than was ordered: it is to be refused, with an alert. */
    OVERFILL,
    /** The order's status allows no fill: it is to be refused, with an alert. */
    ILLEGAL
}
