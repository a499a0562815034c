package io.zvt.engine.sim;

import io.zvt.core.error.PermanentException;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.instrument.InstrumentTerms;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.time.Timestamps;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.OrderSubmission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the venue asks of an order before it takes it. */
final class OrderRules {

    static final Set<OrderType> TYPES = Set.of(OrderType.MARKET, OrderType.LIMIT);

    private OrderRules() {}

    static @Nullable Refusal refusal(OrderSubmission submission, long nowNanos) {
        if (nowNanos > Timestamps.toEpochNanos(submission.notAfter())) {
            return new Refusal("RECEIVE_WINDOW", "the order came after " + submission.notAfter());
        }
        OrderTerms terms = submission.terms();
        if (!TYPES.contains(terms.type())) {
            return new Refusal(
                    "UNSUPPORTED_ORDER_TYPE", "the simulated venue takes MARKET and LIMIT, not " + terms.type());
        }
        if (terms.expireAt() != null && Timestamps.toEpochNanos(terms.expireAt()) <= nowNanos) {
            return new Refusal("EXPIRE_TIME_IN_PAST", "the order expired at " + terms.expireAt());
        }
        return sizeRefusal(submission.instrument(), terms);
    }

    /** Whether quantity and price are on step and tick, within the limits, and countable in 64 bits. */
    static @Nullable Refusal sizeRefusal(Instrument instrument, OrderTerms terms) {
        try {
            instrument.lots(terms.quantity());
            if (terms.limitPrice() != null) {
                instrument.ticks(terms.limitPrice());
            }
        } catch (PermanentException e) {
            return new Refusal("INVALID_ORDER", String.valueOf(e.getMessage()));
        }
        return limitRefusal(instrument, terms);
    }

    private static @Nullable Refusal limitRefusal(Instrument instrument, OrderTerms terms) {
        InstrumentTerms limits = instrument.terms();
        Decimal quantity = terms.quantity().value();
        if (limits.minQuantity() != null && quantity.compareTo(limits.minQuantity()) < 0) {
            return new Refusal("QUANTITY_BELOW_MINIMUM", quantity + " is below " + limits.minQuantity());
        }
        if (limits.maxQuantity() != null && quantity.compareTo(limits.maxQuantity()) > 0) {
            return new Refusal("QUANTITY_EXCEEDS_MAXIMUM", quantity + " is above " + limits.maxQuantity());
        }
        if (limits.minNotional() == null || terms.limitPrice() == null) {
            return null;
        }
        Decimal notional = instrument.notionalAmount(terms.limitPrice(), quantity);
        return notional.compareTo(limits.minNotional()) < 0
                ? new Refusal("NOTIONAL_BELOW_MINIMUM", notional + " is below " + limits.minNotional())
                : null;
    }
}
