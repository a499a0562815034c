package io.zvt.engine.manager;

import io.zvt.core.account.Balance;
import io.zvt.core.id.AccountId;
import io.zvt.core.manager.PortfolioManager;
import io.zvt.core.manager.PositionManager;
import io.zvt.core.portfolio.Portfolio;
import io.zvt.core.position.Position;
import io.zvt.engine.runtime.LaneUnit;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks the lanes what their accounts hold and are worth. Thread-safe. */
public final class LanePortfolioManager implements PortfolioManager, PositionManager {

    private final AccountLanes lanes;

    /**
     * Creates the manager.
     *
     * @param lanes which lane decides about which account
     */
    public LanePortfolioManager(AccountLanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public CompletionStage<Portfolio> portfolio(AccountId account) {
        LaneUnit lane = lanes.of(account);
        return lane.asked(() -> lane.valuation().of(lane.account(account)));
    }

    @Override
    public CompletionStage<List<Balance>> balances(AccountId account) {
        LaneUnit lane = lanes.of(account);
        return lane.asked(() -> lane.account(account).balances());
    }

    @Override
    public CompletionStage<List<Position>> positions(AccountId account) {
        LaneUnit lane = lanes.of(account);
        return lane.asked(() -> lane.account(account).positions());
    }
}
