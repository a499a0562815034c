package io.zvt.tck.venue;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The conformance suite of {@link io.zvt.core.venue.Venue}: an adapter proves itself by one class that extends this and
 * supplies a {@link VenueFixture}.
 *
 * <p>The id of each rule is in the name of its test. VEN-1 a resting order is accepted under one venue order id. VEN-2 a
 * resting order that the market reaches is filled. VEN-3 what cannot be taken is rejected with a code. VEN-4 the same
 * order submitted twice exists once. VEN-5 an order is not sent after its time. VEN-6 a canceled order fills no more.
 * VEN-7 and VEN-8 the cancel of an unknown and of a final order is rejected. VEN-9 a query finds an order with its fills.
 * VEN-10 an order never sent is absent. VEN-11 a snapshot holds all fills since the watermark. VEN-12 it lists working
 * orders only. VEN-13 fills and fees move the balances. VEN-14 fills sum up to the quantity at most. VEN-15 a limit order
 * fills at its limit or better. VEN-16 a fee is in the asset of the terms. VEN-17 trade ids are unique. VEN-18 and VEN-19
 * what is claimed works, what is not is refused. VEN-20 FOK is all or nothing. VEN-21 IOC leaves nothing working. VEN-22
 * GTD expires. VEN-23 an amended order fills by its new terms. VEN-24 the amendment of a final order is refused. VEN-25
 * close is harmless twice and leaves orders. VEN-26 calls after close end without an exception. VEN-27 a query that cannot
 * be asked is unknown, never absent. VEN-28 what happened in an outage is in the next snapshot. In each of them a stage
 * of a call that completes exceptionally fails the test.
 */
public abstract class VenueSuite
        implements SubmitRules,
                CancelRules,
                QueryRules,
                FillRules,
                CapabilityRules,
                TimeInForceRules,
                AmendRules,
                ConnectionRules {

    private @Nullable VenueRig rig;

    /** Creates the suite. */
    protected VenueSuite() {}

    /**
     * Makes a venue to test, with a market of its own.
     *
     * @return the fixture
     */
    protected abstract VenueFixture fixture();

    @BeforeEach
    final void connect() {
        rig = new VenueRig(fixture());
    }

    @AfterEach
    final void close() {
        if (rig != null) {
            rig.venue.close();
            rig.fixture.close();
        }
    }

    @Override
    public final VenueRig rig() {
        return requireNonNull(rig);
    }
}
