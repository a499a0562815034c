package io.zvt.core.order;

import io.zvt.core.id.InstrumentId;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a strategy or operator asks for it. Immutable and thread-safe.
 *
 * <p>For example {@code OrderRequest.buy(btc, Quantity.of("0.1")).limit(Price.of("450.00")).build()}; without a price it
 * is a market order.
 */
public final class OrderRequest {

    private final InstrumentId instrument;
    private final OrderTerms terms;

    private OrderRequest(InstrumentId instrument, OrderTerms terms) {
        this.instrument = instrument;
        this.terms = terms;
    }

    /**
     * Returns a request with the given terms.
     *
     * @param instrument what to trade
     * @param terms what is asked for
     * @return the request
     */
    public static OrderRequest of(InstrumentId instrument, OrderTerms terms) {
        return new OrderRequest(instrument, terms);
    }

    /**
     * Starts a request to buy.
     *
     * @param instrument what to buy
     * @param quantity how much, positive
     * @return a builder for a market order, good till canceled
     */
    public static Builder buy(InstrumentId instrument, Quantity quantity) {
        return new Builder(instrument, Side.BUY, quantity);
    }

    /**
     * Starts a request to sell.
     *
     * @param instrument what to sell
     * @param quantity how much, positive
     * @return a builder for a market order, good till canceled
     */
    public static Builder sell(InstrumentId instrument, Quantity quantity) {
        return new Builder(instrument, Side.SELL, quantity);
    }

    /** {@return what to trade} */
    public InstrumentId instrument() {
        return instrument;
    }

    /** {@return what is asked for} */
    public OrderTerms terms() {
        return terms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderRequest that && instrument.equals(that.instrument) && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return 31 * instrument.hashCode() + terms.hashCode();
    }

    @Override
    public String toString() {
        return terms.side() + " " + terms.quantity() + " " + instrument + " " + terms.type();
    }

    /** Builds a request step by step; not thread-safe. */
    public static final class Builder {

        private final InstrumentId instrument;
        private final Side side;
        private final Quantity quantity;
        private final List<OrderFlag> flags = new ArrayList<>(2);
        private OrderType type = OrderType.MARKET;
        private @Nullable Price limitPrice;
        private @Nullable Price triggerPrice;
        private @Nullable Price trailingOffset;
        private TimeInForce timeInForce = TimeInForce.GTC;
        private @Nullable Instant expireAt;
        private @Nullable Contingency contingency;

        private Builder(InstrumentId instrument, Side side, Quantity quantity) {
            this.instrument = instrument;
            this.side = side;
            this.quantity = quantity;
        }

        /**
         * Makes it a limit order.
         *
         * @param price worst acceptable price
         * @return this builder
         */
        public Builder limit(Price price) {
            this.type = OrderType.LIMIT;
            this.limitPrice = price;
            return this;
        }

        /**
         * Makes it an order of another type.
         *
         * @param value the type
         * @param limit worst acceptable price, or null if the type has none
         * @param trigger price that starts it, or null if the type has none
         * @return this builder
         */
        public Builder type(OrderType value, @Nullable Price limit, @Nullable Price trigger) {
            this.type = value;
            this.limitPrice = limit;
            this.triggerPrice = trigger;
            return this;
        }

        /**
         * Makes it a trailing stop.
         *
         * @param offset distance of the trigger from the market
         * @return this builder
         */
        public Builder trailingStop(Price offset) {
            this.type = OrderType.TRAILING_STOP;
            this.trailingOffset = offset;
            return this;
        }

        /**
         * Sets how long the order works.
         *
         * @param value GTC, IOC or FOK; for GTD use {@link #goodTill}
         * @return this builder
         */
        public Builder timeInForce(TimeInForce value) {
            this.timeInForce = value;
            return this;
        }

        /**
         * Lets the order work until a time.
         *
         * @param expiry when it expires
         * @return this builder
         */
        public Builder goodTill(Instant expiry) {
            this.timeInForce = TimeInForce.GTD;
            this.expireAt = expiry;
            return this;
        }

        /**
         * Adds a flag.
         *
         * @param flag the flag
         * @return this builder
         */
        public Builder flag(OrderFlag flag) {
            flags.add(flag);
            return this;
        }

        /**
         * Makes it depend on other orders.
         *
         * @param value how
         * @return this builder
         */
        public Builder contingency(Contingency value) {
            this.contingency = value;
            return this;
        }

        /**
         * Returns the request.
         *
         * @return the request
         * @throws io.zvt.core.error.InvalidInputException if the parts do not belong together
         */
        public OrderRequest build() {
            return new OrderRequest(
                    instrument,
                    new OrderTerms(
                            side,
                            type,
                            quantity,
                            limitPrice,
                            triggerPrice,
                            trailingOffset,
                            timeInForce,
                            expireAt,
                            flags,
                            contingency));
        }
    }
}
