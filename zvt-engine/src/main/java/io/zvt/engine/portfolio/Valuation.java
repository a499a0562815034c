package io.zvt.engine.portfolio;

import io.zvt.core.account.Balance;
import io.zvt.core.id.PortfolioId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.portfolio.Portfolio;
import io.zvt.core.position.Position;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.market.InstrumentBook;
import io.zvt.engine.market.MarkBook;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Computes what an account is worth at the marks: cash in its base asset plus all other holdings at their price in that
 * asset.
 *
 * <p>A holding without an instrument quoted in the base asset, or without a mark, is named as unpriced and makes the value
 * unknown. Belongs to the lane.
 */
public final class Valuation {

    private final InstrumentBook instruments;
    private final MarkBook marks;

    /**
     * Creates the valuation.
     *
     * @param instruments the instruments
     * @param marks the marks
     */
    public Valuation(InstrumentBook instruments, MarkBook marks) {
        this.instruments = instruments;
        this.marks = marks;
    }

    /**
     * Values an account.
     *
     * @param account the account
     * @return its value and exposure
     */
    public Portfolio of(AccountState account) {
        Sums sums = new Sums();
        for (Balance balance : account.balances()) {
            add(sums, balance, account.baseAsset());
        }
        for (Position position : account.positions()) {
            add(sums, position, account.baseAsset());
        }
        return new Portfolio(
                PortfolioId.of(account.id().value()),
                account.baseAsset(),
                sums.cash,
                sums.gross,
                sums.net,
                sums.unrealised,
                sums.realised,
                List.copyOf(sums.unpriced));
    }

    private void add(Sums sums, Balance balance, Asset base) {
        if (balance.asset().equals(base)) {
            sums.cash = sums.cash.plus(balance.total());
        } else if (!balance.total().isZero()) {
            Optional<Decimal> value = value(balance, base);
            if (value.isPresent()) {
                sums.net = sums.net.plus(value.get());
                sums.gross = sums.gross.plus(value.get().abs());
            } else {
                sums.unpriced.add(balance.asset());
            }
        }
    }

    private Optional<Decimal> value(Balance balance, Asset base) {
        for (Instrument instrument : instruments.all()) {
            if (instrument.base().equals(balance.asset()) && instrument.quote().equals(base)) {
                Optional<Price> mark = marks.last(instrument.id());
                if (mark.isPresent()) {
                    return Optional.of(instrument.notionalAmount(mark.get(), balance.total()));
                }
            }
        }
        return Optional.empty();
    }

    private void add(Sums sums, Position position, Asset base) {
        Instrument instrument = instruments.require(position.key().instrument());
        if (instrument.quote().equals(base)) {
            sums.realised = sums.realised.plus(position.realised());
            Optional<Price> mark = marks.last(instrument.id());
            if (mark.isPresent()) {
                sums.unrealised = sums.unrealised.plus(position.unrealised(instrument, mark.get()));
            }
        }
    }

    /** The sums while they are added up. */
    private static final class Sums {

        private final TreeSet<Asset> unpriced = new TreeSet<>();
        private Decimal cash = Decimal.ZERO;
        private Decimal gross = Decimal.ZERO;
        private Decimal net = Decimal.ZERO;
        private Decimal unrealised = Decimal.ZERO;
        private Decimal realised = Decimal.ZERO;
    }
}
