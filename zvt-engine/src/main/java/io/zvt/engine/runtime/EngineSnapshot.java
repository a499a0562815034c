package io.zvt.engine.runtime;

import io.zvt.core.instrument.InstrumentTerms;
import io.zvt.engine.account.AccountSnapshot;
import io.zvt.engine.strategy.StrategyState;
import io.zvt.events.json.RecordJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The state of an engine as plain data: what live objects hold, or what a replay rebuilt. Immutable.
 *
 * @param instruments all versions of all instruments, sorted
 * @param accounts the accounts, sorted
 * @param strategies what the streams of the strategies say, sorted
 */
public record EngineSnapshot(
        List<InstrumentTerms> instruments, List<AccountSnapshot> accounts, List<StrategyState> strategies) {

    /**
     * Sorts the lists.
     *
     * @param instruments all versions of all instruments
     * @param accounts the accounts
     * @param strategies what the streams of the strategies say
     */
    public EngineSnapshot {
        instruments = instruments.stream()
                .sorted(Comparator.comparing(InstrumentTerms::id).thenComparing(InstrumentTerms::version))
                .toList();
        accounts = accounts.stream()
                .sorted(Comparator.comparing(AccountSnapshot::id))
                .toList();
        strategies = strategies.stream()
                .sorted(Comparator.comparing(StrategyState::id))
                .toList();
    }

    /** {@return the state as canonical JSON: equal states give equal texts} */
    public String toJson() {
        return new RecordJson().write(this);
    }

    /** {@return the hexadecimal SHA-256 of the canonical JSON; changing any field of the state changes it} */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(toJson().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
