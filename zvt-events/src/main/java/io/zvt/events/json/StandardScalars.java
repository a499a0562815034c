package io.zvt.events.json;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.OrderListId;
import io.zvt.core.id.PortfolioId;
import io.zvt.core.id.PositionId;
import io.zvt.core.id.RunId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.value.SignedQuantity;
import io.zvt.events.envelope.EventId;
import io.zvt.events.envelope.EventType;
import io.zvt.events.envelope.StreamId;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The types that every reader of our JSON knows without looking at a record. */
final class StandardScalars {

    private final Map<Type, JsonType> types = new HashMap<>();

    private StandardScalars() {
        primitives();
        numbers();
        ids();
        text(Asset.class, Asset::code, Asset::of);
        text(StreamId.class, StreamId::value, StreamId::of);
        text(EventId.class, EventId::toString, EventId::parse);
        text(EventType.class, EventType::toString, EventType::parse);
        text(Duration.class, Duration::toString, Duration::parse);
        types.put(Instant.class, new InstantType());
    }

    static Map<Type, JsonType> all() {
        return new StandardScalars().types;
    }

    private void primitives() {
        text(String.class, text -> text, text -> text);
        JsonType bool = new BooleanType();
        types.put(boolean.class, bool);
        types.put(Boolean.class, bool);
        JsonType whole = new NumberType(true);
        types.put(int.class, whole);
        types.put(Integer.class, whole);
        JsonType wide = new NumberType(false);
        types.put(long.class, wide);
        types.put(Long.class, wide);
    }

    private void numbers() {
        DecimalType decimal = new DecimalType(value -> (Decimal) value, value -> value);
        types.put(Decimal.class, decimal);
        types.put(Price.class, new DecimalType(value -> ((Price) value).value(), Price::of));
        types.put(Quantity.class, new DecimalType(value -> ((Quantity) value).value(), Quantity::of));
        types.put(SignedQuantity.class, new DecimalType(value -> ((SignedQuantity) value).value(), SignedQuantity::of));
        types.put(Money.class, money(decimal));
    }

    private ObjectType money(DecimalType decimal) {
        TextType asset = new TextType(value -> ((Asset) value).code(), Asset::of);
        ObjectType money = new ObjectType(values -> Money.of((Decimal) values[0], (Asset) values[1]));
        return money.with(List.of(
                new ObjectField("amount", value -> ((Money) value).amount(), decimal, ObjectField.Presence.REQUIRED),
                new ObjectField("asset", value -> ((Money) value).asset(), asset, ObjectField.Presence.REQUIRED)));
    }

    private void ids() {
        text(AccountId.class, AccountId::value, AccountId::of);
        text(ClientOrderId.class, ClientOrderId::value, ClientOrderId::of);
        text(CommandId.class, CommandId::value, CommandId::of);
        text(InstrumentId.class, InstrumentId::value, InstrumentId::of);
        text(OrderListId.class, OrderListId::value, OrderListId::of);
        text(PortfolioId.class, PortfolioId::value, PortfolioId::of);
        text(PositionId.class, PositionId::value, PositionId::of);
        text(RunId.class, RunId::value, RunId::of);
        text(StrategyId.class, StrategyId::value, StrategyId::of);
        text(TradeId.class, TradeId::value, TradeId::of);
        text(VenueId.class, VenueId::value, VenueId::of);
        text(VenueOrderId.class, VenueOrderId::value, VenueOrderId::of);
    }

    private <T> void text(Class<T> type, Function<T, String> printer, Function<String, T> reader) {
        types.put(type, new TextType(value -> printer.apply(type.cast(value)), reader));
    }
}
