package io.zvt.core.instrument;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;

/**
 * What can be traded, and the rules that its orders obey.
 *
 * <p>A definition is a version of an instrument: when a venue changes a tick or a fee, a new version is defined, and
 * orders name the version they were checked against. Market data may be finer than the tick; only orders are checked.
 * Immutable and thread-safe; equal when all terms are equal.
 */
public final class Instrument {

    private final InstrumentTerms terms;
    private final int tickScale;
    private final int stepScale;
    private final Asset base;
    private final Asset quote;

    private Instrument(InstrumentTerms terms) {
        this.terms = terms;
        this.tickScale = terms.tick().scale();
        this.stepScale = terms.step().scale();
        this.base = terms.base();
        this.quote = terms.quote();
    }

    /**
     * Returns the instrument with the given terms.
     *
     * @param terms the terms
     * @return the instrument
     */
    public static Instrument of(InstrumentTerms terms) {
        return new Instrument(terms);
    }

    /**
     * Starts the definition of a spot instrument such as {@code BTC/USD}.
     *
     * @param symbol base and quote asset with a slash between them
     * @return a builder whose limits are wide open and whose fees are zero
     * @throws InvalidInputException if the symbol is not two assets with a slash between them
     */
    public static InstrumentBuilder spot(String symbol) {
        int slash = symbol.indexOf('/');
        if (slash <= 0 || slash == symbol.length() - 1) {
            throw InvalidInputException.of(
                    "symbol", symbol, "must be BASE/QUOTE", "write for example BTC/USD, or use InstrumentBuilder");
        }
        return new InstrumentBuilder(
                InstrumentId.of(symbol), Asset.of(symbol.substring(0, slash)), Asset.of(symbol.substring(slash + 1)));
    }

    /** {@return all terms as one value} */
    public InstrumentTerms terms() {
        return terms;
    }

    /** {@return the identity, the same in all versions} */
    public InstrumentId id() {
        return terms.id();
    }

    /** {@return the version of this definition, from 1} */
    public int version() {
        return terms.version();
    }

    /** {@return the asset that is bought and sold} */
    public Asset base() {
        return base;
    }

    /** {@return the asset in which prices are given} */
    public Asset quote() {
        return quote;
    }

    /** {@return the smallest step of an order's price} */
    public Decimal tick() {
        return terms.tick();
    }

    /** {@return the smallest step of an order's quantity} */
    public Decimal step() {
        return terms.step();
    }

    /** {@return the digits after the point of the tick} */
    public int tickScale() {
        return tickScale;
    }

    /** {@return the digits after the point of the quantity step} */
    public int stepScale() {
        return stepScale;
    }

    /**
     * Returns what a quantity is worth at a price: price times quantity times multiplier, exact, in the quote asset.
     *
     * @param price the price
     * @param quantity the quantity
     * @return the notional value
     */
    public Money notional(Price price, Quantity quantity) {
        return Money.of(notionalAmount(price, quantity.value()), quote);
    }

    /**
     * Returns the amount of {@link #notional} for a quantity that may be signed.
     *
     * @param price the price
     * @param quantity the quantity, negative for a short position
     * @return price times quantity times multiplier, exact
     */
    public Decimal notionalAmount(Price price, Decimal quantity) {
        Decimal product = price.value().times(quantity);
        return terms.hasUnitMultiplier() ? product : product.times(terms.multiplier());
    }

    /**
     * Returns a price as a number of ticks.
     *
     * @param price a price on the tick
     * @return the number of ticks
     * @throws InvalidInputException if the price is not a multiple of the tick or does not fit 64 bits
     */
    public long ticks(Price price) {
        return count("price", price.value(), terms.tick(), "tick");
    }

    /**
     * Returns a quantity as a number of lots, that is of quantity steps.
     *
     * @param quantity a quantity on the step
     * @return the number of lots
     * @throws InvalidInputException if the quantity is not a multiple of the step or does not fit 64 bits
     */
    public long lots(Quantity quantity) {
        return count("quantity", quantity.value(), terms.step(), "step");
    }

    /**
     * Returns the price of a number of ticks.
     *
     * @param ticks number of ticks
     * @return the price
     */
    public Price price(long ticks) {
        return Price.of(terms.tick().times(ticks));
    }

    /**
     * Returns the quantity of a number of lots.
     *
     * @param lots number of lots, not negative
     * @return the quantity
     */
    public Quantity quantity(long lots) {
        return Quantity.of(terms.step().times(lots));
    }

    private long count(String field, Decimal value, Decimal unit, String rule) {
        if (!value.isMultipleOf(unit)) {
            throw InvalidInputException.of(
                    field,
                    value,
                    "must be a multiple of the " + rule + " " + unit + " of " + terms.id(),
                    "round it to the " + rule + " first");
        }
        return value.dividedBy(unit, 0, java.math.RoundingMode.UNNECESSARY).mantissaAt(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Instrument that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return terms.id() + " v" + terms.version();
    }
}
