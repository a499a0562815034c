package io.zvt.tck.venue;

/** Without a script the scripted venue keeps every rule, so that what a test sees of it is the script's doing. */
class ScriptedVenueConformanceTest extends VenueSuite {

    @Override
    protected VenueFixture fixture() {
        return new ScriptedFixture(venue -> venue);
    }
}
