package io.zvt.engine.runtime;

import io.zvt.core.account.AccountKind;
import io.zvt.core.account.AdjustmentReason;
import io.zvt.core.event.AccountAdjusted;
import io.zvt.core.event.AccountOpened;
import io.zvt.core.event.LimitChanged;
import io.zvt.core.id.AccountId;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.order.Desk;

/** Opens an account with its first balances and limits. */
final class Opening {

    private Opening() {}

    static void open(Desk desk, AccountConfig config) {
        AccountId id = config.id();
        desk.record(new AccountOpened(id, config.owner(), AccountKind.CASH, config.baseAsset(), config.venues()), null);
        for (AccountConfig.Deposit deposit : config.deposits()) {
            desk.record(
                    new AccountAdjusted(
                            id,
                            deposit.venue(),
                            deposit.asset(),
                            deposit.amount(),
                            AdjustmentReason.DEPOSIT,
                            "opening"),
                    null);
        }
        config.limits()
                .forEach((limit, value) ->
                        desk.record(new LimitChanged(id.value(), limit, null, value, "opening"), null));
    }
}
