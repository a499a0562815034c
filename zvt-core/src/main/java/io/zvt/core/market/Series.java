package io.zvt.core.market;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/**
 * What the items of one stream of market data have in common: the instrument and the scales of their mantissas.
 *
 * <p>A price mantissa of 45012 at scale 2 is 450.12. Immutable and thread-safe.
 *
 * @param instrument the instrument
 * @param source where the data come from, such as the name of a venue or file
 * @param priceScale digits after the point in price mantissas, 0 to 18
 * @param quantityScale digits after the point in quantity mantissas, 0 to 18
 */
public record Series(InstrumentId instrument, String source, int priceScale, int quantityScale) {

    private static final int MAX_SCALE = 18;

    /**
     * Checks the scales.
     *
     * @param instrument the instrument
     * @param source where the data come from, such as the name of a venue or file
     * @param priceScale digits after the point in price mantissas, 0 to 18
     * @param quantityScale digits after the point in quantity mantissas, 0 to 18
     * @throws InvalidInputException if a scale is outside 0 to 18
     */
    public Series {
        requireScale("priceScale", priceScale);
        requireScale("quantityScale", quantityScale);
    }

    /**
     * Returns the price of a mantissa.
     *
     * @param mantissa the mantissa
     * @return the exact price
     */
    public Price price(long mantissa) {
        return Price.of(mantissa, priceScale);
    }

    /**
     * Returns the quantity of a mantissa.
     *
     * @param mantissa the mantissa, not negative
     * @return the exact quantity
     */
    public Quantity quantity(long mantissa) {
        return Quantity.of(mantissa, quantityScale);
    }

    /**
     * Returns the price of a mantissa as the nearest double, for indicators.
     *
     * @param mantissa the mantissa
     * @return the price
     */
    public double priceAsDouble(long mantissa) {
        return mantissa / PowersOfTen.asDouble(priceScale);
    }

    /**
     * Returns the quantity of a mantissa as the nearest double, for indicators.
     *
     * @param mantissa the mantissa
     * @return the quantity
     */
    public double quantityAsDouble(long mantissa) {
        return mantissa / PowersOfTen.asDouble(quantityScale);
    }

    private static void requireScale(String field, int scale) {
        if (scale < 0 || scale > MAX_SCALE) {
            throw InvalidInputException.of(
                    field, scale, "must be 0 to " + MAX_SCALE, "use a scale at which prices fit 64 bits");
        }
    }
}
