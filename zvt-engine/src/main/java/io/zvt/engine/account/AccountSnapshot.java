package io.zvt.engine.account;

import io.zvt.core.account.AccountKind;
import io.zvt.core.account.Balance;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.VenueId;
import io.zvt.core.risk.TradingState;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.List;
import java.util.Map;

/**
 * The state of an account as plain data: every field, in an order that does not depend on how it came about. Immutable.
 *
 * @param id which account
 * @param opened whether it was opened
 * @param owner whose it is
 * @param kind how it pays
 * @param baseAsset in which its value is measured
 * @param venues where it trades, in the order of its opening
 * @param tradingState what it may do
 * @param latched whether only an operator may change that back
 * @param balances balances by venue and asset, sorted
 * @param orders orders kept, the final ones first
 * @param positions positions, sorted
 * @param limits limits by name
 * @param commands outcomes of commands, oldest first
 * @param watermarks by venue, up to which time what it told is booked, in nanoseconds since 1970
 */
public record AccountSnapshot(
        AccountId id,
        boolean opened,
        String owner,
        AccountKind kind,
        Asset baseAsset,
        List<VenueId> venues,
        TradingState tradingState,
        boolean latched,
        List<Balance> balances,
        List<OrderSnapshot> orders,
        List<PositionSnapshot> positions,
        Map<String, Decimal> limits,
        List<Outcome> commands,
        Map<VenueId, Long> watermarks) {

    /**
     * How a command ended.
     *
     * @param command which
     * @param outcome its outcome
     */
    public record Outcome(CommandId command, String outcome) {}

    /**
     * Takes a snapshot.
     *
     * @param state the live state
     * @return a copy that does not change with it
     */
    public static AccountSnapshot of(AccountState state) {
        return new AccountSnapshot(
                state.id(),
                state.isOpened(),
                state.owner(),
                state.kind(),
                state.baseAsset(),
                state.venues(),
                state.tradingState(),
                state.isLatched(),
                state.balances(),
                state.allOrders().stream().map(OrderSnapshot::of).toList(),
                state.positions().stream().map(PositionSnapshot::of).toList(),
                state.limits(),
                state.outcomes().entrySet().stream()
                        .map(entry -> new Outcome(entry.getKey(), entry.getValue()))
                        .toList(),
                state.watermarks());
    }
}
