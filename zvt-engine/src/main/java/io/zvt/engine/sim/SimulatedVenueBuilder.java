package io.zvt.engine.sim;

import io.zvt.core.data.DataKind;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.VenueId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds a {@link SimulatedVenue}. Not thread-safe; may be used again. */
public final class SimulatedVenueBuilder {

    VenueId id = VenueId.of("SIM");
    FillPolicy fillPolicy = FillPolicy.NEXT_OPEN;
    LimitFill limitFill = LimitFill.THROUGH;
    SlippageModel slippage = SlippageModel.none();

    @Nullable
    LatencyModel latency;

    @Nullable
    Decimal barParticipation;

    boolean quoteSizes = true;
    boolean checkBalances = true;
    int history = 100_000;
    final List<Deposit> deposits = new ArrayList<>();
    private @Nullable Set<DataKind> matchOn;

    SimulatedVenueBuilder() {}

    /** An amount for an account to begin with. */
    record Deposit(AccountId account, Asset asset, Decimal amount) {}

    Set<DataKind> matchedOn() {
        return matchOn == null ? fillPolicy.matchedOn() : matchOn;
    }

    boolean usesTicksUntilBars() {
        return matchOn == null && fillPolicy != FillPolicy.NEXT_TRADE;
    }

    /**
     * Names the venue; SIM if not called.
     *
     * @param value its id
     * @return this builder
     */
    public SimulatedVenueBuilder id(String value) {
        id = VenueId.of(value);
        return this;
    }

    /**
     * Says when orders fill that can trade at once; {@link FillPolicy#NEXT_OPEN} if not called.
     *
     * @param value the policy
     * @return this builder
     */
    public SimulatedVenueBuilder fillPolicy(FillPolicy value) {
        fillPolicy = value;
        return this;
    }

    /**
     * Says when a bar fills a resting limit order; {@link LimitFill#THROUGH} if not called.
     *
     * @param value the rule
     * @return this builder
     */
    public SimulatedVenueBuilder limitFill(LimitFill value) {
        limitFill = value;
        return this;
    }

    /**
     * Says which kinds of data match orders, instead of what the fill policy says.
     *
     * @param first a kind
     * @param more further kinds; naming both trades and bars made of them uses their liquidity twice
     * @return this builder
     */
    public SimulatedVenueBuilder matchOn(DataKind first, DataKind... more) {
        matchOn = EnumSet.of(first, more);
        return this;
    }

    /**
     * Says how much worse orders fill that take liquidity; not at all if not called.
     *
     * @param value the model
     * @return this builder
     */
    public SimulatedVenueBuilder slippage(SlippageModel value) {
        slippage = value;
        return this;
    }

    /**
     * Says how long commands travel to the venue; not at all if not called.
     *
     * @param value the model
     * @return this builder
     */
    public SimulatedVenueBuilder latency(LatencyModel value) {
        latency = value;
        return this;
    }

    /**
     * Limits what all orders together get of a bar to a fraction of its volume; unlimited if not called.
     *
     * @param fraction above 0 up to 1, for example 0.1
     * @return this builder
     * @throws InvalidInputException if the fraction is outside its range
     */
    public SimulatedVenueBuilder barParticipation(String fraction) {
        Decimal value = Decimal.of(fraction);
        if (!value.isPositive() || value.compareTo(Decimal.ONE) > 0) {
            throw InvalidInputException.of(
                    "fraction", fraction, "must be above 0 up to 1", "leave it out to fill orders whole");
        }
        barParticipation = value;
        return this;
    }

    /**
     * Says whether a quote fills no more than its size, the rest waiting for the next; true if not called.
     *
     * @param value false to fill whole at the best price, whatever its size
     * @return this builder
     */
    public SimulatedVenueBuilder quoteSizes(boolean value) {
        quoteSizes = value;
        return this;
    }

    /**
     * Says whether orders are refused that the balance does not cover; true if not called.
     *
     * @param value false to let balances fall below zero, for example to go short
     * @return this builder
     */
    public SimulatedVenueBuilder checkBalances(boolean value) {
        checkBalances = value;
        return this;
    }

    /**
     * Says how many ended orders the venue remembers, with their reports; 100,000 if not called.
     *
     * @param orders at least 1; an older order is not found any more, and its id would be taken for a new one
     * @return this builder
     * @throws InvalidInputException if the number is not positive
     */
    public SimulatedVenueBuilder history(int orders) {
        if (orders < 1) {
            throw InvalidInputException.of("orders", orders, "must be at least 1", "remember some for repeated calls");
        }
        history = orders;
        return this;
    }

    /**
     * Gives an account an amount to begin with; several for one asset add up.
     *
     * @param account whose
     * @param asset code of the asset
     * @param amount how much
     * @return this builder
     */
    public SimulatedVenueBuilder deposit(String account, String asset, String amount) {
        deposits.add(new Deposit(AccountId.of(account), Asset.of(asset), Decimal.of(amount)));
        return this;
    }

    /** {@return the venue} */
    public SimulatedVenue build() {
        return new SimulatedVenue(this);
    }
}
