package io.zvt.engine;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.manager.RiskManager;
import io.zvt.core.strategy.Strategy;
import io.zvt.core.venue.Venue;
import io.zvt.engine.assembly.Incarnations;
import io.zvt.engine.assembly.Providers;
import io.zvt.engine.assembly.Publisher;
import io.zvt.engine.assembly.UserEvents;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.manager.AccountLanes;
import io.zvt.engine.market.InstrumentBook;
import io.zvt.engine.risk.StandardRiskManager;
import io.zvt.engine.runtime.LaneUnit;
import io.zvt.engine.runtime.Parts;
import io.zvt.engine.runtime.Replay;
import io.zvt.engine.sim.MarketDrivenVenue;
import io.zvt.engine.strategy.ConfiguredStrategy;
import io.zvt.events.bus.EventBus;
import io.zvt.events.codec.EventCodec;
import io.zvt.events.json.JsonEventCodec;
import io.zvt.events.provider.SharedServices;
import io.zvt.events.store.EventStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Puts an engine together and refuses what does not fit. */
final class Assembler {

    private static final Duration FRESHNESS = Duration.ofDays(1);

    private final EngineSettings settings;
    private final EngineThreads threads;
    private final EventCodec codec;
    private final LongSupplier incarnations;

    Assembler(EngineSettings settings) {
        this.settings = settings;
        this.threads = new EngineThreads(settings.name);
        this.codec = new JsonEventCodec(settings.types);
        this.incarnations = settings.simulated ? Incarnations.counting() : Incarnations.random();
    }

    Assembly assemble() {
        Map<VenueId, Venue> venues = venues();
        requireParts(venues);
        EventStore store = settings.store != null ? settings.store : Providers.store(settings.storeUri, shared(null));
        EventBus bus = settings.bus != null ? settings.bus : Providers.bus(settings.busUri, shared(store));
        Publisher publisher =
                new Publisher(store, bus, settings.clock, threads.named("relay"), settings.name + "/relay");
        List<LaneUnit> lanes = lanes(store, venues, publisher);
        connect(venues, lanes);
        UserEvents userEvents = new UserEvents(
                settings.name, settings.clock, store, settings.types, incarnations.getAsLong(), publisher::committed);
        return new Assembly(
                settings.name,
                new AccountLanes(lanes),
                List.copyOf(venues.values()),
                List.copyOf(settings.sources),
                store,
                settings.store == null,
                bus,
                settings.bus == null,
                codec,
                publisher,
                userEvents,
                describe(store, bus));
    }

    private SharedServices shared(@org.jspecify.annotations.Nullable EventStore store) {
        ClassLoader loader = settings.classLoader;
        return new SharedServices(
                settings.clock,
                settings.types,
                codec,
                Optional.ofNullable(store),
                settings.metrics,
                threads,
                loader != null ? loader : Assembler.class.getClassLoader(),
                settings.name);
    }

    private Map<VenueId, Venue> venues() {
        Map<VenueId, Venue> venues = new TreeMap<>();
        for (Venue venue : settings.venues) {
            if (venues.putIfAbsent(venue.id(), venue) != null) {
                throw InvalidInputException.of("venue", venue.id(), "must be unique", "give one another id");
            }
        }
        return venues;
    }

    private void requireParts(Map<VenueId, Venue> venues) {
        if (settings.accounts.isEmpty()) {
            throw InvalidInputException.of("account", "none", "must be given", "add one with account(...)");
        }
        for (AccountConfig account : settings.accounts) {
            requireVenues(account, venues);
        }
        if (settings.simulated && settings.lanes > 1) {
            throw InvalidInputException.of(
                    "lanes", settings.lanes, "must be 1 in simulated time", "run several engines side by side instead");
        }
    }

    private static void requireVenues(AccountConfig account, Map<VenueId, Venue> venues) {
        if (account.venues().isEmpty()) {
            throw InvalidInputException.of(
                    "account", account.id(), "must trade at a venue", "name one with venue(...) or deposit(...)");
        }
        for (VenueId venue : account.venues()) {
            if (!venues.containsKey(venue)) {
                throw InvalidInputException.of(
                        "venue",
                        venue,
                        "must be a venue of this engine, which account " + account.id() + " names; known are "
                                + venues.keySet(),
                        "add it with venue(...)");
            }
        }
    }

    private List<LaneUnit> lanes(EventStore store, Map<VenueId, Venue> venues, Publisher publisher) {
        List<ConfiguredStrategy> strategies = configure(store);
        int count = Math.min(settings.lanes, settings.accounts.size());
        Map<AccountId, Integer> laneOf = spread(count);
        List<LaneUnit> lanes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int lane = i;
            List<AccountConfig> accounts = settings.accounts.stream()
                    .filter(account -> laneOf.getOrDefault(account.id(), 0) == lane)
                    .toList();
            List<ConfiguredStrategy> mine = strategies.stream()
                    .filter(strategy -> laneOf.getOrDefault(strategy.account(), 0) == lane)
                    .toList();
            lanes.add(lane(lane, store, venuesOf(accounts, venues), accounts, mine, publisher));
        }
        return lanes;
    }

    /** Accounts go round the lanes in the order of their ids; a strategy goes with its account. */
    private Map<AccountId, Integer> spread(int count) {
        Map<AccountId, Integer> laneOf = new TreeMap<>();
        for (AccountConfig account : settings.accounts) {
            if (laneOf.put(account.id(), 0) != null) {
                throw InvalidInputException.of("account", account.id(), "must be unique", "give one another id");
            }
        }
        int next = 0;
        for (Map.Entry<AccountId, Integer> entry : laneOf.entrySet()) {
            entry.setValue(next++ % count);
        }
        return laneOf;
    }

    private List<ConfiguredStrategy> configure(EventStore store) {
        InstrumentBook known = Replay.instruments(store);
        Map<InstrumentId, Instrument> wanted = new TreeMap<>();
        settings.instruments.forEach(instrument -> wanted.put(instrument.id(), instrument));
        Function<InstrumentId, Instrument> instruments = id -> {
            Instrument fresh = wanted.get(id);
            return fresh != null ? fresh : known.require(id);
        };
        List<ConfiguredStrategy> configured = new ArrayList<>();
        for (Strategy strategy : settings.strategies) {
            configured.add(ConfiguredStrategy.of(
                    strategy,
                    instruments,
                    this::account,
                    settings.accounts.get(0).id()));
        }
        return configured;
    }

    private AccountId account(AccountId wanted) {
        List<AccountId> known =
                settings.accounts.stream().map(AccountConfig::id).toList();
        if (!known.contains(wanted)) {
            throw InvalidInputException.of(
                    "account", wanted, "must be an account of this engine, known are " + known, "add it");
        }
        return wanted;
    }

    private static Map<VenueId, Venue> venuesOf(List<AccountConfig> accounts, Map<VenueId, Venue> venues) {
        Map<VenueId, Venue> used = new TreeMap<>(venues);
        used.keySet()
                .removeIf(id ->
                        accounts.stream().noneMatch(account -> account.venues().contains(id)));
        return used;
    }

    private LaneUnit lane(
            int number,
            EventStore store,
            Map<VenueId, Venue> venues,
            List<AccountConfig> accounts,
            List<ConfiguredStrategy> strategies,
            Publisher publisher) {
        RiskManager risk = settings.risk;
        Parts parts = new Parts(
                settings.name,
                "lane-" + number,
                settings.clock,
                store,
                settings.types,
                incarnations,
                List.copyOf(settings.instruments),
                accounts,
                venues,
                strategies,
                risk != null ? risk : new StandardRiskManager(settings.protection, FRESHNESS, List.of()),
                settings.router,
                settings.protection,
                settings.sendWithin,
                settings.allowOverfills,
                settings.failurePolicy,
                settings.maxInFlight);
        return settings.simulated
                ? LaneUnit.simulated(parts, publisher)
                : LaneUnit.threaded(parts, publisher, threads.named(parts.lane()));
    }

    private static void connect(Map<VenueId, Venue> venues, List<LaneUnit> lanes) {
        Map<Venue, List<LaneUnit>> users = new LinkedHashMap<>();
        venues.forEach((id, venue) -> users.put(
                venue, lanes.stream().filter(lane -> lane.tradesAt(id)).toList()));
        users.forEach((venue, lanesThere) -> {
            if (lanesThere.size() > 1 && venue instanceof MarketDrivenVenue) {
                throw InvalidInputException.of(
                        "venue",
                        venue.id(),
                        "must be used by one lane, as it lives on the lane's data and time",
                        "give each account a simulated venue of its own, or use one lane");
            }
            if (!lanesThere.isEmpty()) {
                LaneUnit.connect(venue, lanesThere);
            }
        });
    }

    private String describe(EventStore store, EventBus bus) {
        StringBuilder text = new StringBuilder("engine ").append(settings.name).append('\n');
        text.append("  time        ")
                .append(settings.simulated ? "simulated" : "live")
                .append('\n');
        text.append("  event bus   ")
                .append(settings.bus == null ? settings.busUri : bus.getClass().getName())
                .append(' ')
                .append(bus.capabilities().features().stream().sorted().toList())
                .append('\n');
        text.append("  event store ")
                .append(
                        settings.store == null
                                ? settings.storeUri
                                : store.getClass().getName())
                .append(' ')
                .append(store.capabilities())
                .append('\n');
        text.append("  workflows   inline:\n");
        text.append("  lanes       ").append(settings.lanes).append('\n');
        text.append("  instruments ")
                .append(settings.instruments.stream()
                        .map(Instrument::id)
                        .sorted()
                        .toList())
                .append('\n');
        text.append("  accounts    ")
                .append(settings.accounts.stream()
                        .map(AccountConfig::id)
                        .sorted()
                        .toList())
                .append('\n');
        text.append("  venues      ")
                .append(settings.venues.stream().map(Venue::id).sorted().toList())
                .append('\n');
        return text.append("  strategies  ")
                .append(settings.strategies.stream().map(Strategy::id).sorted().toList())
                .append('\n')
                .toString();
    }
}
