package io.zvt.engine.risk;

import io.zvt.core.instrument.Instrument;
import io.zvt.core.manager.RiskRequest;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.TimeInForce;
import io.zvt.core.risk.Verdict;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Price;
import org.jspecify.annotations.Nullable;

/** Checks an order against the rules of its instrument and the abilities of its venue. */
final class InstrumentChecks {

    private static final Verdict TYPE_OK = Verdict.pass("UNSUPPORTED_ORDER_TYPE", null, null);
    private static final Verdict TIME_OK = Verdict.pass("UNSUPPORTED_TIME_IN_FORCE", null, null);

    private InstrumentChecks() {}

    static Verdict orderType(RiskRequest request) {
        return request.capabilities().orderTypes().contains(request.terms().type())
                ? TYPE_OK
                : Verdict.refuse(
                        TYPE_OK.check(),
                        null,
                        null,
                        request.terms().type() + " is not among "
                                + sorted(request.capabilities().orderTypes()) + " of " + request.venue());
    }

    static Verdict timeInForce(RiskRequest request) {
        return request.capabilities().timesInForce().contains(request.terms().timeInForce())
                ? TIME_OK
                : Verdict.refuse(
                        TIME_OK.check(),
                        null,
                        null,
                        request.terms().timeInForce() + " is not among "
                                + sorted(request.capabilities().timesInForce()) + " of " + request.venue());
    }

    private static String sorted(java.util.Set<? extends Enum<?>> set) {
        return set.stream().map(Enum::name).sorted().toList().toString();
    }

    static @Nullable Verdict priceTick(RiskRequest request) {
        return tick("PRICE_TICK", request.terms().limitPrice(), request);
    }

    static @Nullable Verdict triggerTick(RiskRequest request) {
        return tick("TRIGGER_PRICE_TICK", request.terms().triggerPrice(), request);
    }

    private static @Nullable Verdict tick(String check, @Nullable Price price, RiskRequest request) {
        if (price == null) {
            return null;
        }
        Decimal tick = request.instrument().tick();
        return price.value().isMultipleOf(tick)
                ? Verdict.pass(check, tick, price.value())
                : Verdict.refuse(check, tick, price.value(), "price must be a multiple of the tick");
    }

    static Verdict quantityStep(RiskRequest request) {
        Decimal step = request.instrument().step();
        Decimal quantity = request.terms().quantity().value();
        return quantity.isMultipleOf(step)
                ? Verdict.pass("QUANTITY_STEP", step, quantity)
                : Verdict.refuse("QUANTITY_STEP", step, quantity, "quantity must be a multiple of the step");
    }

    static @Nullable Verdict minQuantity(RiskRequest request) {
        return atLeast(
                "QUANTITY_BELOW_MINIMUM",
                request.instrument().terms().minQuantity(),
                request.terms().quantity().value());
    }

    static @Nullable Verdict maxQuantity(RiskRequest request) {
        Decimal limit = request.instrument().terms().maxQuantity();
        Decimal quantity = request.terms().quantity().value();
        if (limit == null) {
            return null;
        }
        return quantity.compareTo(limit) <= 0
                ? Verdict.pass("QUANTITY_EXCEEDS_MAXIMUM", limit, quantity)
                : Verdict.refuse("QUANTITY_EXCEEDS_MAXIMUM", limit, quantity, "order less");
    }

    static @Nullable Verdict minNotional(RiskRequest request) {
        Price price = referencePrice(request);
        if (price == null) {
            return null;
        }
        Instrument instrument = request.instrument();
        return atLeast(
                "NOTIONAL_BELOW_MINIMUM",
                instrument.terms().minNotional(),
                instrument.notionalAmount(price, request.terms().quantity().value()));
    }

    private static @Nullable Price referencePrice(RiskRequest request) {
        OrderTerms terms = request.terms();
        if (terms.limitPrice() != null) {
            return terms.limitPrice();
        }
        return request.reference() == null ? null : request.reference().price();
    }

    private static @Nullable Verdict atLeast(String check, @Nullable Decimal limit, Decimal observed) {
        if (limit == null) {
            return null;
        }
        return observed.compareTo(limit) >= 0
                ? Verdict.pass(check, limit, observed)
                : Verdict.refuse(check, limit, observed, "order more");
    }

    static @Nullable Verdict expiry(RiskRequest request) {
        if (request.terms().timeInForce() != TimeInForce.GTD || request.terms().expireAt() == null) {
            return null;
        }
        return request.terms().expireAt().isAfter(request.now())
                ? Verdict.pass("EXPIRE_TIME_IN_PAST", null, null)
                : Verdict.refuse(
                        "EXPIRE_TIME_IN_PAST",
                        null,
                        null,
                        "expiry " + request.terms().expireAt() + " is over");
    }
}
