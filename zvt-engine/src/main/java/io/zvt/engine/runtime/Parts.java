package io.zvt.engine.runtime;

import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.manager.OrderRouter;
import io.zvt.core.manager.RiskManager;
import io.zvt.core.time.Clock;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.Venue;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.config.StrategyFailurePolicy;
import io.zvt.engine.strategy.ConfiguredStrategy;
import io.zvt.events.registry.EventTypes;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What a lane is made of.
 *
 * @param source name of the engine in the envelopes
 * @param lane name of the lane among those of the engine
 * @param clock the clock
 * @param store the event store
 * @param types the registered types of events
 * @param incarnations gives a number at each load of the state, different from all before
 * @param instruments the instruments to define
 * @param accounts the accounts to open
 * @param venues the venues by id
 * @param strategies the strategies, configured
 * @param risk the risk manager
 * @param router the router
 * @param protection by which fraction a market buy may be filled above its reference price
 * @param sendWithin how long after the intent an order may be sent
 * @param allowOverfills whether fills beyond the ordered quantity are booked
 * @param failurePolicy what follows when a strategy throws
 * @param maxInFlight how many turns may wait for their appends
 */
public record Parts(
        String source,
        String lane,
        Clock clock,
        EventStore store,
        EventTypes types,
        LongSupplier incarnations,
        List<Instrument> instruments,
        List<AccountConfig> accounts,
        Map<VenueId, Venue> venues,
        List<ConfiguredStrategy> strategies,
        RiskManager risk,
        OrderRouter router,
        Decimal protection,
        Duration sendWithin,
        boolean allowOverfills,
        StrategyFailurePolicy failurePolicy,
        int maxInFlight) {}
