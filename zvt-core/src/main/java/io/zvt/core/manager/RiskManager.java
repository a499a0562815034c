package io.zvt.core.manager;

/**
 * Says whether an order may go on, and what must be reserved for it.
 *
 * <p>Called on the account's lane before anything is sent. It reads its input only, decides at once, and has no side
 * effects; the reservation itself is the account's.
 */
@FunctionalInterface
public interface RiskManager {

    /**
     * Assesses an order or an amendment.
     *
     * @param request what is asked for and how things stand
     * @return the verdict of every check, and the reservation if all pass
     */
    RiskDecision assess(RiskRequest request);
}
