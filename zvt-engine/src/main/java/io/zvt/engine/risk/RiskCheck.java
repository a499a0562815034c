package io.zvt.engine.risk;

import io.zvt.core.manager.RiskRequest;
import io.zvt.core.risk.Verdict;
import org.jspecify.annotations.Nullable;

/** One check of risk management. Stateless, reads its input only. */
@FunctionalInterface
public interface RiskCheck {

    /**
     * Checks an order.
     *
     * @param request what is asked for and how things stand
     * @return the verdict, or null if the check does not apply
     */
    @Nullable
    Verdict check(RiskRequest request);
}
