package io.zvt.tck.venue.scripted;

import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.venue.VenueCapabilities;
import org.jspecify.annotations.Nullable;

/** Which orders the paper exchange takes. */
record PaperRules(VenueCapabilities capabilities) {

    @Nullable
    String refusal(Instrument instrument, OrderTerms terms) {
        if (!capabilities.orderTypes().contains(terms.type())) {
            return "UNSUPPORTED_ORDER_TYPE";
        }
        if (!capabilities.timesInForce().contains(terms.timeInForce())) {
            return "UNSUPPORTED_TIME_IN_FORCE";
        }
        if (!terms.quantity().value().isMultipleOf(instrument.step())) {
            return "INVALID_QUANTITY";
        }
        boolean onTick =
                terms.limitPrice() == null || terms.limitPrice().value().isMultipleOf(instrument.tick());
        return onTick ? null : "INVALID_PRICE";
    }
}
