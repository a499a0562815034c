package io.zvt.tck.venue;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.Venue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What {@link VenueSuite} needs of an adapter's test: the venue, and a hand on its market.
 *
 * <p>A fixture is made for each test and used by one thread. The account has no orders at first, and funds for a hundred
 * units either way at twice the price.
 */
public interface VenueFixture extends AutoCloseable {

    /** {@return the venue, not connected yet; always the same} */
    Venue venue();

    /** {@return the account to trade for} */
    AccountId account();

    /** {@return the instrument to trade, with its fees} */
    Instrument instrument();

    /** {@return a price on the tick, with room for at least 20 ticks below} */
    Price price();

    /** {@return a quantity of which 1 to 20 times make a valid order within 20 ticks of the price} */
    Quantity unit();

    /** {@return the time now, by the venue's clock} */
    Instant now();

    /** {@return the arrival number of the last market data, for a simulated venue; 0 for others} */
    default long dataSequence() {
        return 0;
    }

    /**
     * Lets others trade at a price: a working order that accepts the price, or a worse one, is filled, all such orders
     * together up to the size.
     *
     * @param price the price
     * @param size how much others trade there
     */
    void market(Price price, Quantity size);

    /** Gives the venue the occasion to fill an order that came after the market; a venue that fills at once does nothing. */
    default void settle() {}

    /**
     * Lets time pass at the venue, or waits.
     *
     * @param time how long
     */
    void pass(Duration time);

    /** {@return the orders that work at the venue, asked for without the venue under test, which may be closed} */
    List<ClientOrderId> workingAtVenue();

    /** {@return how long reports may take} */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** {@return whether {@link #disconnect} can be asked for} */
    default boolean canDisconnect() {
        return false;
    }

    /** Cuts the connection between adapter and venue. */
    default void disconnect() {
        throw new UnsupportedOperationException("this fixture cannot disconnect");
    }

    /** Lets the adapter connect again. */
    default void reconnect() {
        throw new UnsupportedOperationException("this fixture cannot reconnect");
    }

    /** Ends what the fixture started. */
    @Override
    default void close() {}
}
