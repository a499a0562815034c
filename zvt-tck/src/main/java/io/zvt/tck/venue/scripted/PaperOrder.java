package io.zvt.tck.venue.scripted;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.Side;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.OrderSubmission;
import io.zvt.core.venue.VenueOrder;
import io.zvt.core.venue.VenueReport;
import java.util.ArrayList;
import java.util.List;

/** An order at the paper exchange. */
final class PaperOrder {

    final OrderSubmission submission;
    final VenueOrderId venueOrderId;
    final List<VenueReport> reports = new ArrayList<>();
    OrderTerms terms;
    Quantity filled = Quantity.ZERO;
    boolean open = true;

    PaperOrder(OrderSubmission submission, VenueOrderId venueOrderId) {
        this.submission = submission;
        this.venueOrderId = venueOrderId;
        this.terms = submission.terms();
    }

    ClientOrderId id() {
        return submission.order().clientOrderId();
    }

    AccountId account() {
        return submission.order().account();
    }

    Quantity leaves() {
        return terms.quantity().minus(filled);
    }

    boolean accepts(Price price) {
        Price limit = terms.limitPrice();
        if (limit == null) {
            return true;
        }
        return terms.side() == Side.BUY ? price.compareTo(limit) <= 0 : price.compareTo(limit) >= 0;
    }

    VenueOrder status() {
        return new VenueOrder(id(), venueOrderId, submission.instrument().id(), terms, filled, open);
    }
}
