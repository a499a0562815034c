package io.zvt.tck.store;

import io.zvt.events.memory.InMemoryEventStore;
import io.zvt.events.store.StoreCapabilities.Durability;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A store that is sound but for one thing.
 *
 * @param name what it does wrong
 * @param durability what it is expected to promise
 * @param wrap makes it of a sound store
 * @param breaks the rules that it breaks
 */
record StoreDouble(
        String name, Durability durability, Function<InMemoryEventStore, DelegatingStore> wrap, Set<String> breaks) {

    /** Two without a fault, one of each kind, and one for each fault. */
    static List<StoreDouble> all() {
        return List.of(
                plain("none", DelegatingStore::new),
                plain("loses_the_second_event", AppendDoubles::losesTheSecondEvent, "STO-1"),
                plain("ignores_the_version", AppendDoubles::ignoresTheVersion, "STO-2", "STO-5", "STO-7"),
                plain("splits_appends", AppendDoubles::splitsAppends, "STO-3"),
                plain("lets_time_fall", AppendDoubles::letsTimeFall, "STO-4"),
                plain("lets_two_writers_win", AppendDoubles::letsTwoWritersWin, "STO-5"),
                plain("swaps_appends", AppendDoubles::swapsAppends, "STO-6"),
                plain("commits_behind_a_conflict", AppendDoubles::commitsBehindAConflict, "STO-7"),
                plain("forgets_callbacks", AppendDoubles::forgetsCallbacks, "STO-8"),
                plain("leaves_handles_open", AppendDoubles::leavesHandlesOpen, "STO-65"),
                plain("reads_off_by_one", ReadDoubles::readsOffByOne, "STO-10"),
                plain("ignores_the_page_size", ReadDoubles::ignoresThePageSize, "STO-10"),
                plain("invents_streams", ReadDoubles::inventsStreams, "STO-11"),
                plain("loses_headers", ReadDoubles::losesHeaders, "STO-12"),
                plain("loses_the_incarnation", ReadDoubles::losesTheIncarnation, "STO-12"),
                plain("cuts_long_reads", ReadDoubles::cutsLongReads, "STO-13"),
                plain("lists_backwards", ReadDoubles::listsBackwards, "STO-14"),
                plain("only_claims_to_decode", ReadDoubles::onlyClaimsToDecode, "STO-15"),
                plain("promises_too_much", SavedDoubles::promisesTooMuch, "STO-60"),
                plain("swaps_events_of_a_stream", CursorDoubles::swapsEventsOfAStream, "STO-20"),
                plain("skips_at_page_borders", CursorDoubles::skipsAtPageBorders, "STO-21"),
                plain("repeats_at_the_position", CursorDoubles::repeatsAtThePosition, "STO-21", "STO-23"),
                plain("sees_nothing_new", CursorDoubles::seesNothingNew, "STO-22"),
                plain("skips_one_too_many", CursorDoubles::skipsOneTooMany, "STO-27"),
                plain("knows_no_end", CursorDoubles::knowsNoEnd, "STO-23"),
                plain("forgets_listeners", CursorDoubles::forgetsListeners, "STO-24"),
                plain("keeps_listeners", CursorDoubles::keepsListeners, "STO-24"),
                plain("takes_any_position", CursorDoubles::takesAnyPosition, "STO-25"),
                plain("takes_empty_pages", CursorDoubles::takesEmptyPages, "STO-26"),
                plain("finds_flows_by_prefix", QueryDoubles::findsFlowsByPrefix, "STO-30"),
                plain("finds_too_many", QueryDoubles::findsTooMany, "STO-31"),
                plain("includes_the_last_instant", QueryDoubles::includesTheLastInstant, "STO-32"),
                plain("keeps_the_old_snapshot", SavedDoubles::keepsTheOldSnapshot, "STO-40"),
                plain("shares_checkpoints", SavedDoubles::sharesCheckpoints, "STO-41"),
                plain("salts_the_chain", ChainDoubles::saltsTheChain, "STO-50"),
                plain("hashes_no_headers", ChainDoubles::hashesNoHeaders, "STO-51"),
                plain("keeps_the_head", ChainDoubles::keepsTheHead, "STO-52"),
                plain("finds_faults_everywhere", ChainDoubles::findsFaultsEverywhere, "STO-53"),
                plain("fails_at_the_second_close", SavedDoubles::failsAtTheSecondClose, "STO-63"),
                plain("takes_snapshots_when_closed", SavedDoubles::takesSnapshotsWhenClosed, "STO-64"),
                durable("durable", DurableDouble::new),
                durable("forgets_snapshots_at_reopening", DurableDouble::forgetsSnapshots, "STO-61"),
                durable("forgets_positions_at_reopening", DurableDouble::forgetsPositions, "STO-62"));
    }

    static StoreDouble named(String name) {
        return all().stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
    }

    private static StoreDouble plain(
            String name, Function<InMemoryEventStore, DelegatingStore> wrap, String... breaks) {
        return new StoreDouble(name, Durability.PROCESS, wrap, new TreeSet<>(Set.of(breaks)));
    }

    private static StoreDouble durable(
            String name, Function<InMemoryEventStore, DelegatingStore> wrap, String... breaks) {
        return new StoreDouble(name, Durability.MACHINE, wrap, new TreeSet<>(Set.of(breaks)));
    }

    boolean isDurable() {
        return durability != Durability.PROCESS;
    }

    /** Whether it is expected to decode. */
    boolean decodes() {
        return name.equals("only_claims_to_decode");
    }

    @Override
    public String toString() {
        return name;
    }
}
