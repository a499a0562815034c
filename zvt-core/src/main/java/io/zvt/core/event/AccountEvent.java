package io.zvt.core.event;

import io.zvt.core.id.AccountId;

/** A fact about an account. */
public sealed interface AccountEvent extends Event
        permits AccountAdjusted, AccountOpened, CommandRecorded, OrderEvent, PositionUpdated {

    /** {@return the account} */
    AccountId account();
}
