package io.zvt.core.event;

import io.zvt.core.id.PortfolioId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The value of a portfolio was taken. Immutable and thread-safe.
 *
 * @param portfolio which
 * @param asset in which asset
 * @param value value, or null if something has no price
 * @param cash cash
 * @param grossExposure gross exposure
 * @param netExposure net exposure
 * @param unrealised unrealised profit
 * @param exposures exposure by instrument
 * @param prices the prices used
 */
public record PortfolioUpdated(
        PortfolioId portfolio,
        Asset asset,
        @Nullable Decimal value,
        Decimal cash,
        Decimal grossExposure,
        Decimal netExposure,
        Decimal unrealised,
        Map<String, Decimal> exposures,
        List<ReferencePrice> prices)
        implements PortfolioEvent {

    /**
     * Copies the collections.
     *
     * @param portfolio which
     * @param asset in which asset
     * @param value value, or null if something has no price
     * @param cash cash
     * @param grossExposure gross exposure
     * @param netExposure net exposure
     * @param unrealised unrealised profit
     * @param exposures exposure by instrument
     * @param prices the prices used
     */
    public PortfolioUpdated {
        prices = List.copyOf(prices);
        exposures = Collections.unmodifiableMap(new TreeMap<>(exposures));
    }
}
