package io.zvt.engine.sim;

import io.zvt.core.data.DataKind;
import io.zvt.tck.venue.VenueFixture;
import io.zvt.tck.venue.VenueSuite;
import org.junit.jupiter.api.Nested;

/** The simulated venue keeps the rules of venues, whatever data and policy fill its orders. */
class SimulatedVenueConformanceTest {

    @Nested
    class OnBarsAtTheNextOpen extends VenueSuite {
        @Override
        protected VenueFixture fixture() {
            return new SimulatedFixture(SimulatedVenue.builder().barParticipation("1"), SimulatedFixture::bar);
        }
    }

    @Nested
    class OnBarsAtTheSameClose extends VenueSuite {
        @Override
        protected VenueFixture fixture() {
            return new SimulatedFixture(
                    SimulatedVenue.builder()
                            .fillPolicy(FillPolicy.SAME_CLOSE)
                            .limitFill(LimitFill.TOUCH)
                            .barParticipation("1"),
                    SimulatedFixture::bar);
        }
    }

    @Nested
    class OnTrades extends VenueSuite {
        @Override
        protected VenueFixture fixture() {
            return new SimulatedFixture(
                    SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE), SimulatedFixture::trade);
        }
    }

    @Nested
    class OnQuotes extends VenueSuite {
        @Override
        protected VenueFixture fixture() {
            return new SimulatedFixture(
                    SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE), SimulatedFixture::quote);
        }
    }

    @Nested
    class OnBooks extends VenueSuite {
        @Override
        protected VenueFixture fixture() {
            return new SimulatedFixture(SimulatedVenue.builder().matchOn(DataKind.BOOKS), SimulatedFixture::book);
        }
    }
}
