package io.zvt.core.event;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.risk.Verdict;
import java.util.List;

/**
 * A remote risk manager answered. Immutable and thread-safe.
 *
 * @param account the account
 * @param clientOrderId the order
 * @param verdicts what each check said
 * @param by by which process
 */
public record RiskVerdict(AccountId account, ClientOrderId clientOrderId, List<Verdict> verdicts, String by)
        implements RiskEvent {

    /**
     * Copies the collections.
     *
     * @param account the account
     * @param clientOrderId the order
     * @param verdicts what each check said
     * @param by by which process
     */
    public RiskVerdict {
        verdicts = List.copyOf(verdicts);
    }
}
