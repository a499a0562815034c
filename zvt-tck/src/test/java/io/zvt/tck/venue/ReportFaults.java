package io.zvt.tck.venue;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.Venue;
import io.zvt.core.venue.VenueReport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Venues that do right and tell it wrong. */
final class ReportFaults {

    private ReportFaults() {}

    static Venue acceptsUnderTwoIds(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            List<VenueReport> told(VenueReport report) {
                return report instanceof AcceptedReport first
                        ? List.of(
                                first,
                                new AcceptedReport(
                                        first.clientOrderId(), first.venueTime(), VenueOrderId.of("another")))
                        : super.told(report);
            }
        };
    }

    static Venue rejectsWithoutCode(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            List<VenueReport> told(VenueReport report) {
                return report instanceof RejectedReport refused
                        ? List.of(new RejectedReport(
                                refused.clientOrderId(), refused.venueTime(), "", refused.text(), false))
                        : super.told(report);
            }
        };
    }

    static Venue fillsOnTheWrongSide(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            Fill fill(ClientOrderId order, Fill fill) {
                return new Fill(
                        fill.tradeId(),
                        fill.venue(),
                        fill.side().opposite(),
                        fill.price(),
                        fill.quantity(),
                        fill.fee(),
                        fill.liquidity(),
                        fill.venueTime(),
                        fill.dataSequence(),
                        fill.leg());
            }
        };
    }

    static Venue fillsTooMuchTheSecondTime(Venue sound) {
        Set<ClientOrderId> filled = new HashSet<>();
        return new FaultyVenue(sound) {
            @Override
            Fill fill(ClientOrderId order, Fill fill) {
                Quantity more = fill.quantity().plus(Quantity.of("0.1"));
                return filled.add(order) ? fill : with(fill, fill.tradeId(), fill.price(), more, fill.fee());
            }
        };
    }

    static Venue fillsBeyondTheLimit(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            Fill fill(ClientOrderId order, Fill fill) {
                Price worse = fill.price().plus(Price.of(fill.side() == Side.BUY ? "50" : "-50"));
                return with(fill, fill.tradeId(), worse, fill.quantity(), fill.fee());
            }
        };
    }

    static Venue takesTheFeeOfSellersInAnotherAsset(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            Fill fill(ClientOrderId order, Fill fill) {
                Money other = Money.of(fill.fee().amount(), Asset.of("BTC"));
                return fill.side() == Side.BUY
                        ? fill
                        : with(fill, fill.tradeId(), fill.price(), fill.quantity(), other);
            }
        };
    }

    static Venue usesATradeIdAgain(Venue sound) {
        return new FaultyVenue(sound) {
            @Override
            Fill fill(ClientOrderId order, Fill fill) {
                return with(fill, TradeId.of("again"), fill.price(), fill.quantity(), fill.fee());
            }
        };
    }

    private static Fill with(Fill fill, TradeId id, Price price, Quantity quantity, Money fee) {
        return new Fill(
                id,
                fill.venue(),
                fill.side(),
                price,
                quantity,
                fee,
                fill.liquidity(),
                fill.venueTime(),
                fill.dataSequence(),
                fill.leg());
    }
}
