package io.zvt.core.manager;

import io.zvt.core.account.Reservation;
import io.zvt.core.risk.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What risk management decided. Immutable.
 *
 * @param verdicts what every check said, in the order of the checks
 * @param reservation what the order needs reserved in all, or null if it was refused or needs nothing
 */
public record RiskDecision(List<Verdict> verdicts, @Nullable Reservation reservation) {

    /**
     * Copies the verdicts.
     *
     * @param verdicts what every check said, in the order of the checks
     * @param reservation what the order needs reserved in all, or null if it was refused or needs nothing
     */
    public RiskDecision {
        verdicts = List.copyOf(verdicts);
    }

    /** {@return whether every check passed} */
    public boolean accepted() {
        for (int i = 0; i < verdicts.size(); i++) {
            if (!verdicts.get(i).passed()) {
                return false;
            }
        }
        return true;
    }

    /** {@return the verdicts that refuse} */
    public List<Verdict> violations() {
        return verdicts.stream().filter(verdict -> !verdict.passed()).toList();
    }
}
