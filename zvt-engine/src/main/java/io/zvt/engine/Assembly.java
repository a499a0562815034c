package io.zvt.engine;

import io.zvt.core.data.MarketDataSource;
import io.zvt.core.venue.Venue;
import io.zvt.engine.assembly.Publisher;
import io.zvt.engine.assembly.UserEvents;
import io.zvt.engine.manager.AccountLanes;
import io.zvt.events.bus.EventBus;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.store.EventStore;
import java.util.List;

/** The parts of an engine, put together. */
record Assembly(
        String name,
        AccountLanes lanes,
        List<Venue> venues,
        List<MarketDataSource> sources,
        EventStore store,
        boolean ownsStore,
        EventBus bus,
        boolean ownsBus,
        EventCodec codec,
        Publisher publisher,
        UserEvents userEvents,
        String description) {}
