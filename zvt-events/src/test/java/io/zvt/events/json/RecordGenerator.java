package io.zvt.events.json;

import io.zvt.core.id.CommandId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.instrument.FeeAsset;
import io.zvt.core.instrument.InstrumentTerms;
import io.zvt.core.market.BarKind;
import io.zvt.core.market.BarSpec;
import io.zvt.core.order.Contingency;
import io.zvt.core.order.OrderFlag;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.value.SignedQuantity;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes records of any type by looking at their components, and values from a source. */
final class RecordGenerator {

    private final Source source;

    RecordGenerator(Source source) {
        this.source = source;
    }

    <T> T make(Class<T> record) {
        return record.cast(value(record, record.getSimpleName()));
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = isNullable(component.getAnnotatedType());
        return nullable && !source.isPresent() ? null : value(component.getGenericType(), component.getName());
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, name);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return one(plain.getEnumConstants());
        }
        Object special = special(plain, name);
        if (special != null) {
            return special;
        }
        return isId(plain) ? construct(plain, source.id(name)) : record(plain);
    }

    private static boolean isId(Class<?> type) {
        return type.getPackage() == CommandId.class.getPackage();
    }

    private @Nullable Object special(Class<?> type, String name) {
        if (type == OrderTerms.class) {
            return orderTerms(one(OrderType.values()));
        } else if (type == InstrumentTerms.class) {
            return instrumentTerms();
        } else if (type == BarSpec.class) {
            return barSpec();
        }
        Object exact = exact(type, name);
        return exact == null ? plain(type, name) : exact;
    }

    private @Nullable Object exact(Class<?> type, String name) {
        if (type == Decimal.class) {
            return source.signed(name);
        } else if (type == Price.class) {
            return Price.of(source.positive(name));
        } else if (type == Quantity.class) {
            return Quantity.of(source.positive(name));
        } else if (type == SignedQuantity.class) {
            return SignedQuantity.of(source.signed(name));
        } else if (type == Money.class) {
            return Money.of(source.signed(name), Asset.of(source.choice(2) == 0 ? "USD" : "BTC"));
        } else if (type == Asset.class) {
            return Asset.of(source.choice(2) == 0 ? "USD" : "BTC-1.X_");
        }
        return null;
    }

    private @Nullable Object plain(Class<?> type, String name) {
        if (type == String.class) {
            return source.text(name);
        } else if (type == long.class || type == Long.class) {
            return source.number();
        } else if (type == int.class || type == Integer.class) {
            return source.smallNumber();
        } else if (type == boolean.class) {
            return source.choice(2) == 0;
        } else if (type == Instant.class) {
            return source.instant();
        } else if (type == Duration.class) {
            return source.duration();
        }
        return null;
    }

    private Object collection(ParameterizedType type, String name) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return source.isPresent() ? Optional.of(value(arguments[0], name)) : Optional.empty();
        }
        if (type.getRawType() == Map.class) {
            Map<Object, Object> map = new TreeMap<>();
            for (int i = source.size() - 1; i >= 0; i--) {
                map.put(source.key(name, i), value(arguments[1], name));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = source.size(); i > 0; i--) {
            list.add(value(arguments[0], name));
        }
        return list;
    }

    private Object record(Class<?> type) {
        return construct(
                type,
                Arrays.stream(type.getRecordComponents()).map(this::component).toArray());
    }

    private static Object construct(Class<?> type, @Nullable Object... arguments) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot make a " + type, e);
        }
    }

    private <T> T one(T[] alternatives) {
        return List.of(alternatives).get(source.choice(alternatives.length));
    }

    OrderTerms orderTerms(OrderType type) {
        boolean expires = source.isPresent();
        return new OrderTerms(
                one(Side.values()),
                type,
                Quantity.of(source.positive("quantity")),
                type.hasLimitPrice() ? Price.of(source.positive("limitPrice")) : null,
                type.hasTriggerPrice() ? Price.of(source.positive("triggerPrice")) : null,
                type == OrderType.TRAILING_STOP ? Price.of(source.positive("trailingOffset")) : null,
                expires ? TimeInForce.GTD : TimeInForce.GTC,
                expires ? source.instant() : null,
                source.size() == 0 ? List.of() : List.of(OrderFlag.values()),
                source.isPresent() ? (Contingency) record(Contingency.class) : null);
    }

    private InstrumentTerms instrumentTerms() {
        Decimal least = source.positive("minQuantity");
        return new InstrumentTerms(
                InstrumentId.of(source.id("instrument")),
                1 + source.choice(5),
                Asset.of("BTC"),
                Asset.of("USD"),
                Asset.of("USD"),
                source.positive("tick"),
                source.positive("step"),
                source.isPresent() ? least : null,
                source.isPresent() ? least.times(1000) : null,
                source.isPresent() ? source.positive("minNotional") : null,
                source.positive("multiplier"),
                source.choice(2) == 0,
                source.fraction("makerFee"),
                source.fraction("takerFee"),
                one(FeeAsset.values()),
                source.isPresent() ? source.fraction("initialMargin") : null,
                source.isPresent() ? source.fraction("maintenanceMargin") : null,
                source.instant());
    }

    private BarSpec barSpec() {
        BarKind kind = one(BarKind.values());
        Decimal size = source.positive("size");
        return new BarSpec(kind, size.rounded(0, RoundingMode.CEILING));
    }
}
