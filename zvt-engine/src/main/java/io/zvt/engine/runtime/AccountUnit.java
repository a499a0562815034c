package io.zvt.engine.runtime;

import io.zvt.core.id.AccountId;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.order.OrderDesk;

/** An account as it is loaded: its state and the desk that decides about it. */
record AccountUnit(AccountState state, OrderDesk desk) {

    AccountId id() {
        return state.id();
    }
}
