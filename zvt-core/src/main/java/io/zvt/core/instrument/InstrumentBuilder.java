package io.zvt.core.instrument;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Instrument}; decimals are given as text so that no rounding can creep in.
 *
 * <p>Every setter throws {@link io.zvt.core.error.InvalidInputException} for text that is not a decimal. Not
 * thread-safe.
 */
public final class InstrumentBuilder {

    private final InstrumentId id;
    private final Asset base;
    private final Asset quote;
    private int version = 1;
    private Asset settlement;
    private Decimal tick = Decimal.of("0.01");
    private Decimal step = Decimal.of("0.00000001");
    private @Nullable Decimal minQuantity;
    private @Nullable Decimal maxQuantity;
    private @Nullable Decimal minNotional;
    private Decimal multiplier = Decimal.ONE;
    private boolean inverse;
    private Decimal makerFee = Decimal.ZERO;
    private Decimal takerFee = Decimal.ZERO;
    private FeeAsset feeAsset = FeeAsset.QUOTE;
    private @Nullable Decimal initialMargin;
    private @Nullable Decimal maintenanceMargin;
    private Instant effectiveFrom = Instant.EPOCH;

    /**
     * Starts a definition with a tick of 0.01, a step of 0.00000001, no other limits and no fees.
     *
     * @param id identity
     * @param base the asset bought and sold
     * @param quote the asset in which prices are given, also the settlement asset
     */
    public InstrumentBuilder(InstrumentId id, Asset base, Asset quote) {
        this.id = id;
        this.base = base;
        this.quote = quote;
        this.settlement = quote;
    }

    /**
     * Sets the version, 1 unless set.
     *
     * @param value from 1
     * @return this builder
     */
    public InstrumentBuilder version(int value) {
        this.version = value;
        return this;
    }

    /**
     * Sets the asset in which profit is paid, the quote asset unless set.
     *
     * @param value the asset
     * @return this builder
     */
    public InstrumentBuilder settlement(Asset value) {
        this.settlement = value;
        return this;
    }

    /**
     * Sets the smallest step of an order's price.
     *
     * @param value a positive decimal such as {@code 0.01}
     * @return this builder
     */
    public InstrumentBuilder tick(String value) {
        this.tick = Decimal.of(value);
        return this;
    }

    /**
     * Sets the smallest step of an order's quantity.
     *
     * @param value a positive decimal such as {@code 0.0001}
     * @return this builder
     */
    public InstrumentBuilder step(String value) {
        this.step = Decimal.of(value);
        return this;
    }

    /**
     * Sets the smallest quantity of an order.
     *
     * @param value a positive decimal
     * @return this builder
     */
    public InstrumentBuilder minQuantity(String value) {
        this.minQuantity = Decimal.of(value);
        return this;
    }

    /**
     * Sets the largest quantity of an order.
     *
     * @param value a positive decimal
     * @return this builder
     */
    public InstrumentBuilder maxQuantity(String value) {
        this.maxQuantity = Decimal.of(value);
        return this;
    }

    /**
     * Sets the smallest value of an order in the quote asset.
     *
     * @param value a positive decimal
     * @return this builder
     */
    public InstrumentBuilder minNotional(String value) {
        this.minNotional = Decimal.of(value);
        return this;
    }

    /**
     * Sets how many base units one unit of quantity stands for, 1 unless set.
     *
     * @param value a positive decimal
     * @return this builder
     */
    public InstrumentBuilder multiplier(String value) {
        this.multiplier = Decimal.of(value);
        return this;
    }

    /**
     * Marks the contract as inverse: quoted in base units per quote unit.
     *
     * @return this builder
     */
    public InstrumentBuilder inverse() {
        this.inverse = true;
        return this;
    }

    /**
     * Sets the fee of a resting order as a fraction of its notional.
     *
     * @param value for example {@code 0.001} for ten basis points; negative for a rebate
     * @return this builder
     */
    public InstrumentBuilder makerFee(String value) {
        this.makerFee = Decimal.of(value);
        return this;
    }

    /**
     * Sets the fee of an order that takes liquidity as a fraction of its notional.
     *
     * @param value for example {@code 0.002}
     * @return this builder
     */
    public InstrumentBuilder takerFee(String value) {
        this.takerFee = Decimal.of(value);
        return this;
    }

    /**
     * Sets the asset in which the fee is taken, the quote asset unless set.
     *
     * @param value which asset
     * @return this builder
     */
    public InstrumentBuilder feeAsset(FeeAsset value) {
        this.feeAsset = value;
        return this;
    }

    /**
     * Sets the margin rates of a margined instrument.
     *
     * @param initial fraction of the notional that opening needs
     * @param maintenance fraction of the notional that holding needs
     * @return this builder
     */
    public InstrumentBuilder margin(String initial, String maintenance) {
        this.initialMargin = Decimal.of(initial);
        this.maintenanceMargin = Decimal.of(maintenance);
        return this;
    }

    /**
     * Sets when the terms begin to hold, always unless set.
     *
     * @param value the first instant
     * @return this builder
     */
    public InstrumentBuilder effectiveFrom(Instant value) {
        this.effectiveFrom = value;
        return this;
    }

    /**
     * Returns the instrument.
     *
     * @return the instrument
     * @throws io.zvt.core.error.InvalidInputException if the terms contradict each other
     */
    public Instrument build() {
        return Instrument.of(new InstrumentTerms(
                id,
                version,
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
                effectiveFrom));
    }
}
