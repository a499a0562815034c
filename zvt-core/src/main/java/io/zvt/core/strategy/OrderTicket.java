package io.zvt.core.strategy;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.order.OrderFlag;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An order while a strategy writes it; not thread-safe, submitted once. */
public final class OrderTicket {

    private final InstrumentId instrument;
    private final Side side;
    private final Function<OrderRequest, ClientOrderId> submitter;
    private UnaryOperator<OrderRequest.Builder> wishes = UnaryOperator.identity();
    private @Nullable Quantity quantity;

    /**
     * Starts a ticket.
     *
     * @param instrument what to trade
     * @param side which way
     * @param submitter takes the finished request
     */
    public OrderTicket(InstrumentId instrument, Side side, Function<OrderRequest, ClientOrderId> submitter) {
        this.instrument = instrument;
        this.side = side;
        this.submitter = submitter;
    }

    /**
     * Sets how much.
     *
     * @param value a positive decimal such as {@code 0.1}
     * @return this ticket
     */
    public OrderTicket quantity(String value) {
        return quantity(Quantity.of(value));
    }

    /**
     * Sets how much.
     *
     * @param value a positive quantity
     * @return this ticket
     */
    public OrderTicket quantity(Quantity value) {
        this.quantity = value;
        return this;
    }

    /**
     * Makes it a market order, which it is unless said otherwise.
     *
     * @return this ticket
     */
    public OrderTicket market() {
        return this;
    }

    /**
     * Makes it a limit order.
     *
     * @param price worst acceptable price such as {@code 450.00}
     * @return this ticket
     */
    public OrderTicket limit(String price) {
        return limit(Price.of(price));
    }

    /**
     * Makes it a limit order.
     *
     * @param price worst acceptable price
     * @return this ticket
     */
    public OrderTicket limit(Price price) {
        return with(builder -> builder.limit(price));
    }

    /**
     * Sets how long it works; for GTD use {@link #goodTill}.
     *
     * @param value GTC, IOC or FOK
     * @return this ticket
     */
    public OrderTicket timeInForce(TimeInForce value) {
        return with(builder -> builder.timeInForce(value));
    }

    /**
     * Lets it work until a time.
     *
     * @param expiry when it expires
     * @return this ticket
     */
    public OrderTicket goodTill(Instant expiry) {
        return with(builder -> builder.goodTill(expiry));
    }

    /**
     * Adds a flag.
     *
     * @param flag the flag
     * @return this ticket
     */
    public OrderTicket flag(OrderFlag flag) {
        return with(builder -> builder.flag(flag));
    }

    private OrderTicket with(UnaryOperator<OrderRequest.Builder> wish) {
        UnaryOperator<OrderRequest.Builder> before = wishes;
        wishes = builder -> wish.apply(before.apply(builder));
        return this;
    }

    /**
     * Gives the order.
     *
     * @return its id
     * @throws io.zvt.core.error.InvalidInputException if the quantity is missing or the parts do not belong together
     */
    public ClientOrderId submit() {
        Quantity much = quantity;
        if (much == null) {
            throw io.zvt.core.error.InvalidInputException.of(
                    "quantity", null, "must be given", "call quantity(...) before submit()");
        }
        OrderRequest.Builder builder =
                side == Side.BUY ? OrderRequest.buy(instrument, much) : OrderRequest.sell(instrument, much);
        return submitter.apply(wishes.apply(builder).build());
    }
}
