package io.zvt.core.portfolio;

import io.zvt.core.id.PortfolioId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.List;
import java.util.Optional;

/**
 * What accounts are worth at the marks of a moment: a projection, never the truth. Immutable and thread-safe.
 *
 * <p>What cannot be valued is named in {@link #unpriced()} and makes {@link #value()} empty; it never counts as zero.
 *
 * @param id the identity
 * @param asset the asset in which everything is measured
 * @param cash holdings of that asset
 * @param grossExposure sum of the absolute values of all other holdings that have a price
 * @param netExposure sum of their signed values
 * @param unrealised unrealised profit of all positions that have a price
 * @param realised realised profit of all positions, in that asset
 * @param unpriced assets held without a price in the portfolio's asset, sorted
 */
public record Portfolio(
        PortfolioId id,
        Asset asset,
        Decimal cash,
        Decimal grossExposure,
        Decimal netExposure,
        Decimal unrealised,
        Decimal realised,
        List<Asset> unpriced) {

    /**
     * Copies the list.
     *
     * @param id the identity
     * @param asset the asset in which everything is measured
     * @param cash holdings of that asset
     * @param grossExposure sum of the absolute values of all other holdings that have a price
     * @param netExposure sum of their signed values
     * @param unrealised unrealised profit of all positions that have a price
     * @param realised realised profit of all positions, in that asset
     * @param unpriced assets held without a price in the portfolio's asset, sorted
     */
    public Portfolio {
        unpriced = List.copyOf(unpriced);
    }

    /** {@return cash plus net exposure, or empty if something held has no price} */
    public Optional<Decimal> value() {
        return unpriced.isEmpty() ? Optional.of(cash.plus(netExposure)) : Optional.empty();
    }
}
