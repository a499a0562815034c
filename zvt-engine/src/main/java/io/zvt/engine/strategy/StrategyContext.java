package io.zvt.engine.strategy;

import io.zvt.core.account.Account;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.event.AlertSeverity;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.indicator.Indicator;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.Side;
import io.zvt.core.portfolio.Portfolio;
import io.zvt.core.position.Position;
import io.zvt.core.strategy.Context;
import io.zvt.core.strategy.Indicators;
import io.zvt.core.strategy.Marks;
import io.zvt.core.strategy.OrderTicket;
import io.zvt.core.strategy.Orders;
import io.zvt.core.strategy.Positions;
import io.zvt.core.strategy.Timers;
import io.zvt.core.time.Clock;
import io.zvt.core.value.SignedQuantity;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.order.Asked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a strategy sees and does in a callback; its commands wait until the callback ends. Belongs to the lane. */
final class StrategyContext implements Context, Orders, Positions {

    private final StrategyHost host;
    private final HostServices services;
    private final Indicators indicators;
    private final StrategyTimers timers;
    private List<Runnable> commands = new ArrayList<>();
    private boolean refusing;

    StrategyContext(StrategyHost host, HostServices services, List<Indicator> indicators) {
        this.host = host;
        this.services = services;
        this.indicators = new Attached(Collections.unmodifiableList(indicators));
        this.timers = new StrategyTimers(host, services);
    }

    boolean hasCommands() {
        return !commands.isEmpty();
    }

    void runCommands() {
        if (commands.isEmpty()) {
            return;
        }
        List<Runnable> given = commands;
        commands = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            given.get(i).run();
        }
    }

    void dropCommands() {
        commands.clear();
    }

    void refuseCommands() {
        refusing = true;
    }

    private void give(Runnable command) {
        if (refusing) {
            throw InvalidInputException.of(
                    "command", host.id(), "must be given before the strategy stops", "act in an earlier callback");
        }
        commands.add(command);
    }

    @Override
    public Orders orders() {
        return this;
    }

    @Override
    public Positions positions() {
        return this;
    }

    @Override
    public Account account() {
        return state();
    }

    private AccountState state() {
        return host.desk().desk().account();
    }

    @Override
    public Portfolio portfolio() {
        return services.valuation().of(state());
    }

    @Override
    public Marks marks() {
        return services.marks();
    }

    @Override
    public Indicators indicators() {
        return indicators;
    }

    @Override
    public Clock clock() {
        return services.clock();
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public OrderTicket buy(InstrumentId instrument) {
        return new OrderTicket(instrument, Side.BUY, this::submit);
    }

    @Override
    public OrderTicket sell(InstrumentId instrument) {
        return new OrderTicket(instrument, Side.SELL, this::submit);
    }

    @Override
    public ClientOrderId submit(OrderRequest request) {
        int version = services.instruments().apply(request.instrument()).version();
        ClientOrderId order = host.nextOrderId();
        give(host.command(order, request, version));
        return order;
    }

    private Asked asked() {
        return new Asked(host.id().value(), host.cause(), null);
    }

    @Override
    public void cancel(ClientOrderId order) {
        Asked asked = asked();
        give(() -> ifMine(order, () -> host.desk().cancel(order, "asked for by the strategy", asked)));
    }

    @Override
    public void cancelAll() {
        Asked asked = asked();
        give(() -> {
            for (Order order : open()) {
                host.desk().cancel(order.id(), "all asked for by the strategy", asked);
            }
        });
    }

    @Override
    public void amend(ClientOrderId order, Amendment amendment) {
        Asked asked = asked();
        give(() -> ifMine(order, () -> host.desk().amend(order, amendment, asked)));
    }

    /** A command that cannot be carried out is told by an alert: the callback that gave it is over. */
    private void ifMine(ClientOrderId order, Runnable command) {
        try {
            if (find(order).isEmpty()) {
                throw InvalidInputException.of("order", order, "must be an order of " + host.id(), "check the id");
            }
            command.run();
        } catch (InvalidInputException refused) {
            host.desk().alert(AlertSeverity.LOW, "COMMAND_REFUSED", String.valueOf(refused.getMessage()), Map.of());
        }
    }

    @Override
    public Optional<Order> find(ClientOrderId order) {
        OrderEntry entry = state().order(order);
        return entry == null || !host.id().equals(entry.order().ref().strategy())
                ? Optional.empty()
                : Optional.of(entry.order());
    }

    @Override
    public List<Order> open() {
        List<Order> mine = new ArrayList<>();
        for (OrderEntry entry : state().openOrders()) {
            if (host.id().equals(entry.order().ref().strategy())) {
                mine.add(entry.order());
            }
        }
        return mine;
    }

    @Override
    public SignedQuantity net(InstrumentId instrument) {
        return SignedQuantity.of(state().net(instrument, host.id()));
    }

    @Override
    public List<Position> all() {
        return state().positions().stream()
                .filter(position -> host.id().equals(position.key().strategy()))
                .toList();
    }

    /** The attached indicators. */
    private record Attached(List<Indicator> all) implements Indicators {

        @Override
        public boolean allReady() {
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).isReady()) {
                    return false;
                }
            }
            return true;
        }
    }
}
