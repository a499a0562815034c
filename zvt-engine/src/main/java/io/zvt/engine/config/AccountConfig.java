package io.zvt.engine.config;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.VenueId;
import io.zvt.core.risk.RiskLimit;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How an account is opened when it does not exist yet; not thread-safe, changed until the engine is built. */
public final class AccountConfig {

    private final AccountId id;
    private final List<VenueId> venues = new ArrayList<>();
    private final List<Deposit> deposits = new ArrayList<>();
    private final Map<String, Decimal> limits = new TreeMap<>();
    private String owner = "owner";
    private Asset baseAsset = Asset.of("USD");

    /**
     * Starts the configuration of a cash account in USD.
     *
     * @param id its identity
     */
    public AccountConfig(AccountId id) {
        this.id = id;
    }

    /**
     * What an account is opened with.
     *
     * @param venue where
     * @param asset of which asset
     * @param amount how much
     */
    public record Deposit(VenueId venue, Asset asset, Decimal amount) {}

    /**
     * Sets whose account it is.
     *
     * @param value a name
     * @return this configuration
     */
    public AccountConfig owner(String value) {
        this.owner = value;
        return this;
    }

    /**
     * Sets the asset in which its value is measured, USD unless set.
     *
     * @param code code of the asset
     * @return this configuration
     */
    public AccountConfig baseAsset(String code) {
        this.baseAsset = Asset.of(code);
        return this;
    }

    /**
     * Lets it trade at a venue; the first one named is the first choice.
     *
     * @param venue id of the venue
     * @return this configuration
     */
    public AccountConfig venue(String venue) {
        VenueId named = VenueId.of(venue);
        if (!venues.contains(named)) {
            venues.add(named);
        }
        return this;
    }

    /**
     * Opens it with a balance, and lets it trade at the balance's venue.
     *
     * @param venue id of the venue
     * @param asset code of the asset
     * @param amount a positive decimal
     * @return this configuration
     * @throws InvalidInputException if the amount is not positive
     */
    public AccountConfig deposit(String venue, String asset, String amount) {
        Decimal much = Decimal.of(amount);
        if (!much.isPositive()) {
            throw InvalidInputException.of("amount", amount, "must be positive", "leave the deposit out");
        }
        venue(venue);
        deposits.add(new Deposit(VenueId.of(venue), Asset.of(asset), much));
        return this;
    }

    /**
     * Bounds the absolute net position in an instrument, working orders at their worst included.
     *
     * @param instrument id of the instrument
     * @param quantity a decimal, not negative
     * @return this configuration
     * @throws InvalidInputException if the quantity is negative
     */
    public AccountConfig maxPosition(String instrument, String quantity) {
        Decimal much = Decimal.of(quantity);
        if (much.isNegative()) {
            throw InvalidInputException.of("quantity", quantity, "must not be negative", "use 0 to forbid a position");
        }
        limits.put(RiskLimit.maxPosition(InstrumentId.of(instrument)), much);
        return this;
    }

    /** {@return its identity} */
    public AccountId id() {
        return id;
    }

    /** {@return whose it is} */
    public String owner() {
        return owner;
    }

    /** {@return the asset in which its value is measured} */
    public Asset baseAsset() {
        return baseAsset;
    }

    /** {@return where it trades} */
    public List<VenueId> venues() {
        return Collections.unmodifiableList(venues);
    }

    /** {@return what it is opened with} */
    public List<Deposit> deposits() {
        return Collections.unmodifiableList(deposits);
    }

    /** {@return its limits by name} */
    public Map<String, Decimal> limits() {
        return Collections.unmodifiableMap(limits);
    }
}
