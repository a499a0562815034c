package io.zvt.engine.risk;

import io.zvt.core.account.Reservation;
import io.zvt.core.manager.InstrumentExposure;
import io.zvt.core.manager.RiskRequest;
import io.zvt.core.order.OrderFlag;
import io.zvt.core.order.Side;
import io.zvt.core.risk.RiskLimit;
import io.zvt.core.risk.Verdict;
import io.zvt.core.value.Decimal;
import org.jspecify.annotations.Nullable;

/** Checks an order against what the account holds, may hold, and may do. */
final class AccountChecks {

    private static final Verdict ACTIVE = Verdict.pass("TRADING_STATE", null, null);

    private AccountChecks() {}

    static Verdict tradingState(RiskRequest request) {
        return switch (request.account().tradingState()) {
            case ACTIVE -> ACTIVE;
            case HALTED -> Verdict.refuse("TRADING_HALTED", null, null, "the account is halted; resume it first");
            case REDUCING -> reducing("TRADING_STATE_REDUCING", request);
        };
    }

    static @Nullable Verdict reduceOnly(RiskRequest request) {
        return request.terms().has(OrderFlag.REDUCE_ONLY)
                ? reducing("REDUCE_ONLY_WOULD_INCREASE_POSITION", request)
                : null;
    }

    /** Reducing means: after the worst case the position is strictly smaller and has not changed its sign. */
    private static Verdict reducing(String check, RiskRequest request) {
        InstrumentExposure exposure = request.exposure();
        Decimal position = exposure.position();
        boolean sells = request.terms().side() == Side.SELL;
        Decimal sameSide = sells ? exposure.workingSells() : exposure.workingBuys();
        Decimal after = leaves(request).plus(sameSide);
        boolean opposite = sells ? position.isPositive() : position.isNegative();
        return opposite && after.compareTo(position.abs()) <= 0
                ? Verdict.pass(check, position.abs(), after)
                : Verdict.refuse(check, position.abs(), after, "only orders that shrink the position are taken");
    }

    private static Decimal leaves(RiskRequest request) {
        return request.terms().quantity().value().minus(request.exposure().filledOfOrder());
    }

    static @Nullable Verdict maxPosition(RiskRequest request) {
        InstrumentExposure exposure = request.exposure();
        Decimal limit = exposure.maxPosition();
        if (limit == null) {
            return null;
        }
        boolean buys = request.terms().side() == Side.BUY;
        Decimal most = exposure.position().plus(exposure.workingBuys()).plus(buys ? leaves(request) : Decimal.ZERO);
        Decimal least = exposure.position().minus(exposure.workingSells()).minus(buys ? Decimal.ZERO : leaves(request));
        Decimal worst = buys ? most : least.negate();
        return worst.compareTo(limit) <= 0
                ? Verdict.pass(RiskLimit.MAX_POSITION, limit, worst)
                : Verdict.refuse(RiskLimit.MAX_POSITION, limit, worst, "worst-case position exceeds the limit");
    }

    static Verdict reference(RiskRequest request) {
        return Verdict.refuse(
                "NO_REFERENCE_PRICE",
                null,
                null,
                "a market order to buy needs a fresh price of "
                        + request.instrument().id() + "; wait for market data or use a limit");
    }

    static Verdict balance(RiskRequest request, Reservation needed) {
        Decimal available = request.account()
                .balance(needed.venue(), needed.asset())
                .available()
                .plus(request.alreadyReserved());
        return needed.amount().compareTo(available) <= 0
                ? Verdict.pass("AVAILABLE_BALANCE", available, needed.amount())
                : Verdict.refuse(
                        "AVAILABLE_BALANCE",
                        available,
                        needed.amount(),
                        "needs " + needed.amount() + " " + needed.asset() + " of " + available + " available");
    }
}
