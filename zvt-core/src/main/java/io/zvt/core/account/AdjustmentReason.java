package io.zvt.core.account;

/** Why a balance changed without a trade. */
public enum AdjustmentReason {
    /** Funds came in. */
    DEPOSIT,
    /** Funds went out. */
    WITHDRAWAL,
    /** Funding of a perpetual contract. */
    FUNDING,
    /** Interest. */
    INTEREST,
    /** A fee outside of trades. */
    FEE,
    /** The venue or an operator corrected it. */
    CORRECTION
}
