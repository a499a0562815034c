package io.zvt.tck.venue;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The suite on a venue with the fault named by the configuration of the run; not found by the build, run by a test. */
@ExtendWith(FaultySuite.Named.class)
class FaultySuite extends VenueSuite {

    static final String FAULT = "fault";

    private final Fault fault;

    FaultySuite(Fault fault) {
        this.fault = fault;
    }

    @Override
    protected VenueFixture fixture() {
        return new ScriptedFixture(fault.venue);
    }

    /** Gives the suite its fault. */
    static final class Named implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Fault.class;
        }

        @Override
        public Fault resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Fault.valueOf(context.getConfigurationParameter(FAULT).orElseThrow());
        }
    }
}
