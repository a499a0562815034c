package io.zvt.core.instrument;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one version of an instrument, as they are recorded.
 *
 * <p>Build them with {@link InstrumentBuilder}. Immutable and thread-safe.
 *
 * @param id identity, the same in all versions
 * @param version from 1, one more at each change
 * @param base the asset bought and sold
 * @param quote the asset in which prices are given
 * @param settlement the asset in which profit is paid
 * @param tick smallest step of a price, positive
 * @param step smallest step of a quantity, positive
 * @param minQuantity smallest quantity of an order, or null if only the step limits it
 * @param maxQuantity largest quantity of an order, or null if unlimited
 * @param minNotional smallest value of an order in the quote asset, or null if unlimited
 * @param multiplier base units per unit of quantity, positive; 1 for spot
 * @param inverse whether the contract is quoted in base units per quote unit
 * @param makerFee fee of a resting order as a fraction of its notional; negative for a rebate
 * @param takerFee fee of an order that takes liquidity as a fraction of its notional
 * @param feeAsset the asset in which the fee is taken
 * @param initialMargin fraction of the notional that opening needs, or null for cash instruments
 * @param maintenanceMargin fraction of the notional that holding needs, or null for cash instruments
 * @param effectiveFrom when the terms begin to hold
 */
public record InstrumentTerms(
        InstrumentId id,
        int version,
        Asset base,
        Asset quote,
        Asset settlement,
        Decimal tick,
        Decimal step,
        @Nullable Decimal minQuantity,
        @Nullable Decimal maxQuantity,
        @Nullable Decimal minNotional,
        Decimal multiplier,
        boolean inverse,
        Decimal makerFee,
        Decimal takerFee,
        FeeAsset feeAsset,
        @Nullable Decimal initialMargin,
        @Nullable Decimal maintenanceMargin,
        Instant effectiveFrom) {

    /**
     * Checks the terms against each other.
     *
     * @param id identity, the same in all versions
     * @param version from 1, one more at each change
     * @param base the asset bought and sold
     * @param quote the asset in which prices are given
     * @param settlement the asset in which profit is paid
     * @param tick smallest step of a price, positive
     * @param step smallest step of a quantity, positive
     * @param minQuantity smallest quantity of an order, or null if only the step limits it
     * @param maxQuantity largest quantity of an order, or null if unlimited
     * @param minNotional smallest value of an order in the quote asset, or null if unlimited
     * @param multiplier base units per unit of quantity, positive; 1 for spot
     * @param inverse whether the contract is quoted in base units per quote unit
     * @param makerFee fee of a resting order as a fraction of its notional; negative for a rebate
     * @param takerFee fee of an order that takes liquidity as a fraction of its notional
     * @param feeAsset the asset in which the fee is taken
     * @param initialMargin fraction of the notional that opening needs, or null for cash instruments
     * @param maintenanceMargin fraction of the notional that holding needs, or null for cash instruments
     * @param effectiveFrom when the terms begin to hold
     * @throws InvalidInputException if a step or limit is not positive, limits cross, or a fee is 100 % or more
     */
    public InstrumentTerms {
        requirePositive("tick", tick);
        requirePositive("step", step);
        requirePositive("multiplier", multiplier);
        requirePositive("minQuantity", minQuantity);
        requirePositive("maxQuantity", maxQuantity);
        requirePositive("minNotional", minNotional);
        requireRate("makerFee", makerFee);
        requireRate("takerFee", takerFee);
        if (version < 1) {
            throw InvalidInputException.of("version", version, "must be at least 1", "count versions from 1");
        }
        if (minQuantity != null && maxQuantity != null && minQuantity.compareTo(maxQuantity) > 0) {
            throw InvalidInputException.of(
                    "minQuantity", minQuantity, "must not exceed maxQuantity " + maxQuantity, "lower it");
        }
        if (base.equals(quote)) {
            throw InvalidInputException.of("quote", quote, "must differ from the base asset", "name two assets");
        }
    }

    /**
     * Returns these terms as another version.
     *
     * @param number the version, from 1
     * @return the terms, equal but for the version
     * @throws InvalidInputException if the version is below 1
     */
    public InstrumentTerms atVersion(int number) {
        return new InstrumentTerms(
                id,
                number,
                base,
                quote,
                settlement,
                tick,
                step,
                minQuantity,
                maxQuantity,
                minNotional,
                multiplier,
                inverse,
                makerFee,
                takerFee,
                feeAsset,
                initialMargin,
                maintenanceMargin,
                effectiveFrom);
    }

    /** {@return whether one unit of quantity is one unit of the base asset} */
    public boolean hasUnitMultiplier() {
        return multiplier.equals(Decimal.ONE);
    }

    private static void requirePositive(String field, @Nullable Decimal value) {
        if (value != null && !value.isPositive()) {
            throw InvalidInputException.of(field, value, "must be positive", "leave it out if there is no limit");
        }
    }

    private static void requireRate(String field, Decimal rate) {
        if (rate.abs().compareTo(Decimal.ONE) >= 0) {
            throw InvalidInputException.of(
                    field, rate, "must be a fraction between -1 and 1", "write 0.001 for ten basis points");
        }
    }
}
