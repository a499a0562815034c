package io.zvt.engine.account;

import io.zvt.core.account.Account;
import io.zvt.core.account.AccountKind;
import io.zvt.core.account.Balance;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.VenueId;
import io.zvt.core.position.Position;
import io.zvt.core.position.PositionKey;
import io.zvt.core.risk.TradingState;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything an account is: balances, orders, positions, reservations, limits and what may be traded.
 *
 * <p>Changed by {@link AccountFold} only. Belongs to the lane; not thread-safe.
 */
public final class AccountState implements Account {

    /** How many final orders and outcomes of commands are kept so that repeats and late reports are recognised. */
    public static final int WINDOW = 10_000;

    private final AccountId id;
    private final BalanceBook balances = new BalanceBook();
    private final OrderBookOfAccount orders = new OrderBookOfAccount(WINDOW);
    private final Map<PositionKey, Position> positions = new HashMap<>();
    private final Map<String, Decimal> limits = new TreeMap<>();
    private final Map<CommandId, String> commands = new LinkedHashMap<>();
    private final Map<VenueId, Long> watermarks = new TreeMap<>();
    private boolean opened;
    private String owner = "";
    private AccountKind kind = AccountKind.CASH;
    private Asset baseAsset = Asset.of("USD");
    private List<VenueId> venues = List.of();
    private TradingState tradingState = TradingState.ACTIVE;
    private boolean latched;

    /**
     * Creates an account that is not opened yet.
     *
     * @param id its identity
     */
    public AccountState(AccountId id) {
        this.id = id;
    }

    @Override
    public AccountId id() {
        return id;
    }

    /** {@return whether it was opened} */
    public boolean isOpened() {
        return opened;
    }

    /** {@return whose it is} */
    public String owner() {
        return owner;
    }

    @Override
    public AccountKind kind() {
        return kind;
    }

    @Override
    public Asset baseAsset() {
        return baseAsset;
    }

    /** {@return where it trades, in the order in which it was opened for them} */
    public List<VenueId> venues() {
        return venues;
    }

    @Override
    public TradingState tradingState() {
        return tradingState;
    }

    /** {@return whether only an operator may change the trading state back} */
    public boolean isLatched() {
        return latched;
    }

    @Override
    public Balance balance(VenueId venue, Asset asset) {
        return balances.get(venue, asset);
    }

    @Override
    public List<Balance> balances() {
        return balances.all();
    }

    /**
     * Returns an order.
     *
     * @param order which
     * @return its entry, or null if there is none or it ended long ago
     */
    public @Nullable OrderEntry order(ClientOrderId order) {
        return orders.get(order);
    }

    /** {@return the orders that are not final, oldest first; a view that changes with the state} */
    public Collection<OrderEntry> openOrders() {
        return orders.open();
    }

    /** {@return all orders that are kept, the final ones first} */
    public List<OrderEntry> allOrders() {
        return orders.all();
    }

    /**
     * Returns a position.
     *
     * @param key whose in what
     * @return the position, flat if there never was one
     */
    public Position position(PositionKey key) {
        Position position = positions.get(key);
        return position == null ? Position.flat(key) : position;
    }

    /** {@return all positions, sorted} */
    public List<Position> positions() {
        List<Position> sorted = new ArrayList<>(positions.values());
        sorted.sort((left, right) -> left.key().compareTo(right.key()));
        return sorted;
    }

    /**
     * Returns the net quantity in an instrument over strategies and venues.
     *
     * @param instrument which instrument
     * @param strategy whose, or null for all
     * @return the net quantity
     */
    public Decimal net(InstrumentId instrument, @Nullable StrategyId strategy) {
        Decimal net = Decimal.ZERO;
        for (Position position : positions.values()) {
            PositionKey key = position.key();
            if (key.instrument().equals(instrument) && (strategy == null || strategy.equals(key.strategy()))) {
                net = net.plus(position.quantity().value());
            }
        }
        return net;
    }

    /**
     * Returns a limit.
     *
     * @param name its name
     * @return its value, or null if there is none
     */
    public @Nullable Decimal limit(String name) {
        return limits.get(name);
    }

    /** {@return all limits by name, sorted} */
    public Map<String, Decimal> limits() {
        return new TreeMap<>(limits);
    }

    /**
     * Returns the outcome of a command that was decided before.
     *
     * @param command which
     * @return its outcome, or null if it is new or long ago
     */
    public @Nullable String outcome(CommandId command) {
        return commands.get(command);
    }

    /** {@return the outcomes kept, oldest first} */
    public Map<CommandId, String> outcomes() {
        return new LinkedHashMap<>(commands);
    }

    /**
     * Returns up to which venue time everything a venue told is booked.
     *
     * @param venue which venue
     * @return nanoseconds since 1970, 0 if nothing is
     */
    public long watermark(VenueId venue) {
        return watermarks.getOrDefault(venue, 0L);
    }

    /** {@return all watermarks by venue, sorted} */
    public Map<VenueId, Long> watermarks() {
        return new TreeMap<>(watermarks);
    }

    BalanceBook book() {
        return balances;
    }

    OrderBookOfAccount orderBook() {
        return orders;
    }

    void open(String whose, AccountKind how, Asset base, List<VenueId> where) {
        this.opened = true;
        this.owner = whose;
        this.kind = how;
        this.baseAsset = base;
        this.venues = where;
    }

    void tradingState(TradingState next, boolean latch) {
        this.tradingState = next;
        this.latched = latch;
    }

    void limit(String name, @Nullable Decimal value) {
        if (value == null) {
            limits.remove(name);
        } else {
            limits.put(name, value);
        }
    }

    void outcome(CommandId command, String outcome) {
        commands.put(command, outcome);
        if (commands.size() > WINDOW) {
            commands.remove(commands.keySet().iterator().next());
        }
    }

    void watermark(VenueId venue, long venueNanos) {
        watermarks.merge(venue, venueNanos, Math::max);
    }

    void put(Position position) {
        positions.put(position.key(), position);
    }
}
