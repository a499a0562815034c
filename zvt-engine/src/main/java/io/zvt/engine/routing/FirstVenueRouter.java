package io.zvt.engine.routing;

import io.zvt.core.event.ExchangeRouted;
import io.zvt.core.event.RouteCandidate;
import io.zvt.core.event.RouteSlice;
import io.zvt.core.id.VenueId;
import io.zvt.core.manager.OrderRouter;
import io.zvt.core.manager.RoutingRequest;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends every order whole to the first venue of its account, and says what that is expected to cost. Stateless. */
public final class FirstVenueRouter implements OrderRouter {

    /** Creates a first venue router. */
    public FirstVenueRouter() {}

    @Override
    public ExchangeRouted route(RoutingRequest request) {
        VenueId venue = request.venues().get(0);
        RouteSlice slice = new RouteSlice(venue, request.terms().quantity());
        Decimal fee = expectedFee(request);
        long sequence = request.reference() == null ? -1 : request.reference().dataSequence();
        RouteCandidate candidate = new RouteCandidate(venue, fee, fee, null, sequence);
        return new ExchangeRouted(request.order(), List.of(slice), List.of(candidate), "FIRST_VENUE");
    }

    private static @Nullable Decimal expectedFee(RoutingRequest request) {
        Price limit = request.terms().limitPrice();
        Price price = limit != null || request.reference() == null
                ? limit
                : request.reference().price();
        if (price == null) {
            return null;
        }
        return request.instrument()
                .notionalAmount(price, request.terms().quantity().value())
                .times(request.instrument().terms().takerFee());
    }
}
