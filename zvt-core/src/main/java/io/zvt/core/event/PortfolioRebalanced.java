package io.zvt.core.event;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.PortfolioId;
import io.zvt.core.value.Decimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A portfolio was brought towards its targets. Immutable and thread-safe.
 *
 * @param portfolio which
 * @param kind which kind of rebalancing
 * @param targets target weights
 * @param before weights before
 * @param after weights after
 * @param orders the orders
 * @param costs what it cost
 * @param outcome how it ended
 */
public record PortfolioRebalanced(
        PortfolioId portfolio,
        String kind,
        Map<String, Decimal> targets,
        Map<String, Decimal> before,
        Map<String, Decimal> after,
        List<ClientOrderId> orders,
        Decimal costs,
        RebalanceOutcome outcome)
        implements PortfolioEvent {

    /**
     * Copies the collections.
     *
     * @param portfolio which
     * @param kind which kind of rebalancing
     * @param targets target weights
     * @param before weights before
     * @param after weights after
     * @param orders the orders
     * @param costs what it cost
     * @param outcome how it ended
     */
    public PortfolioRebalanced {
        orders = List.copyOf(orders);
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
        before = Collections.unmodifiableMap(new TreeMap<>(before));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
    }
}
