package io.zvt.benchmarks.codec;

import io.zvt.core.account.Reservation;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import java.time.Instant;

/** The event that both codecs write and read. */
final class Samples {

    private static final Instant TIME = Instant.parse("2026-03-14T09:26:53.589793238Z");

    private Samples() {}

    static EventEnvelope<OrderExecuted> executed() {
        StreamId stream = StreamId.of("account/main");
        return EventEnvelope.of(new EventType("order.executed", 1), stream, 4711, payload())
                .source("zvt")
                .incarnation(3)
                .partitionKey("main")
                .timeNanos(1_773_480_413_589_793_238L)
                .correlationId("ema-cross-1-42")
                .causationId(new EventId(stream, 4710, 3))
                .build();
    }

    private static OrderExecuted payload() {
        VenueId venue = VenueId.of("SIM");
        return new OrderExecuted(
                new OrderRef(
                        AccountId.of("main"),
                        StrategyId.of("ema-cross"),
                        ClientOrderId.of("ema-cross-1-42"),
                        InstrumentId.of("BTC/USD"),
                        1),
                venue,
                VenueOrderId.of("SIM-42"),
                TradeId.of("SIM-42-1"),
                Side.BUY,
                Price.of("45123.45"),
                Quantity.of("0.1234"),
                Money.of("5.56823373", "USD"),
                Liquidity.TAKER,
                Quantity.of("0.1234"),
                Quantity.ZERO,
                Quantity.ZERO,
                TIME,
                123_456,
                new Reservation(venue, Asset.of("USD"), Decimal.of("5600.25")),
                FillLeg.WHOLE);
    }
}
