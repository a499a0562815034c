package io.zvt.core.event;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.CommandId;

/**
 * A decision that was asked for from outside had no events; this keeps its outcome. Immutable and thread-safe.
 *
 * @param account the account
 * @param commandId which decision
 * @param outcome its outcome
 */
public record CommandRecorded(AccountId account, CommandId commandId, String outcome) implements AccountEvent {}
