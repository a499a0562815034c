package io.zvt.engine.manager;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.AccountId;
import io.zvt.engine.runtime.LaneUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which lane decides about which account. Immutable and thread-safe. */
public final class AccountLanes {

    private final List<LaneUnit> lanes;
    private final Map<AccountId, LaneUnit> byAccount = new TreeMap<>();

    /**
     * Creates the map.
     *
     * @param lanes the lanes, no account on two of them
     */
    public AccountLanes(List<LaneUnit> lanes) {
        this.lanes = List.copyOf(lanes);
        lanes.forEach(lane -> lane.accounts().forEach(account -> byAccount.put(account, lane)));
    }

    /**
     * Returns the lane of an account.
     *
     * @param account which account
     * @return its lane
     * @throws InvalidInputException if the engine does not have the account
     */
    public LaneUnit of(AccountId account) {
        LaneUnit lane = byAccount.get(account);
        if (lane == null) {
            throw InvalidInputException.of(
                    "account",
                    account,
                    "must be an account of this engine, known are " + byAccount.keySet(),
                    "add it with TradingEngine.builder().account(...)");
        }
        return lane;
    }

    /** {@return all lanes} */
    public List<LaneUnit> lanes() {
        return lanes;
    }

    /** {@return all accounts, sorted} */
    public Collection<AccountId> accounts() {
        return Collections.unmodifiableSet(byAccount.keySet());
    }
}
