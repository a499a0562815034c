package io.zvt.engine.risk;

import io.zvt.core.account.Reservation;
import io.zvt.core.event.ReferencePrice;
import io.zvt.core.manager.RiskDecision;
import io.zvt.core.manager.RiskManager;
import io.zvt.core.manager.RiskRequest;
import io.zvt.core.risk.Verdict;
import io.zvt.core.value.Decimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard risk manager: rules of the instrument, abilities of the venue, trading state, position limit, and the
 * balance, of which it reserves the worst case.
 *
 * <p>Every check is made and every violation told, not only the first. Immutable and thread-safe.
 */
public final class StandardRiskManager implements RiskManager {

    /** By which fraction a market buy may be filled above its reference price unless said otherwise. */
    public static final Decimal DEFAULT_PROTECTION = Decimal.of("0.05");

    private final List<RiskCheck> checks;
    private final Reservations reservations;
    private final Duration freshness;

    /**
     * Creates a risk manager.
     *
     * @param protection by which fraction a market buy may be filled above its reference price
     * @param freshness how old the reference price of a market order may be
     * @param further checks made after the standard ones
     */
    public StandardRiskManager(Decimal protection, Duration freshness, List<RiskCheck> further) {
        this.reservations = new Reservations(protection);
        this.freshness = freshness;
        List<RiskCheck> all = new ArrayList<>(List.of(
                AccountChecks::tradingState,
                InstrumentChecks::orderType,
                InstrumentChecks::timeInForce,
                InstrumentChecks::priceTick,
                InstrumentChecks::triggerTick,
                InstrumentChecks::quantityStep,
                InstrumentChecks::minQuantity,
                InstrumentChecks::maxQuantity,
                InstrumentChecks::minNotional,
                InstrumentChecks::expiry,
                AccountChecks::reduceOnly,
                AccountChecks::maxPosition));
        all.addAll(further);
        this.checks = List.copyOf(all);
    }

    /** {@return the standard risk manager: 5 % protection, reference prices at most a day old} */
    public static StandardRiskManager standard() {
        return new StandardRiskManager(DEFAULT_PROTECTION, Duration.ofDays(1), List.of());
    }

    @Override
    public RiskDecision assess(RiskRequest request) {
        List<Verdict> verdicts = new ArrayList<>(checks.size() + 1);
        for (int i = 0; i < checks.size(); i++) {
            Verdict verdict = checks.get(i).check(request);
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        Decimal leaves =
                request.terms().quantity().value().minus(request.exposure().filledOfOrder());
        Reservation needed = reservations.worstCase(
                request.terms(), request.instrument(), request.venue(), freshPrice(request), leaves);
        verdicts.add(needed == null ? AccountChecks.reference(request) : AccountChecks.balance(request, needed));
        RiskDecision decision = new RiskDecision(verdicts, needed);
        return decision.accepted() ? decision : new RiskDecision(verdicts, null);
    }

    private io.zvt.core.value.@Nullable Price freshPrice(RiskRequest request) {
        ReferencePrice reference = request.reference();
        if (reference == null || reference.at().plus(freshness).isBefore(request.now())) {
            return null;
        }
        return reference.price();
    }
}
