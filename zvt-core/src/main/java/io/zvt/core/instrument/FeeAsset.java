package io.zvt.core.instrument;

/** In which asset a venue takes its fee. */
public enum FeeAsset {
    /** In the quote asset: added to what a buyer pays, taken from what a seller gets. */
    QUOTE,
    /** In the base asset: taken from what a buyer gets, added to what a seller delivers. */
    BASE,
    /** In the asset received: base for a buyer, quote for a seller. */
    RECEIVED
}
