package io.zvt.events.envelope;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.PortfolioId;
import io.zvt.core.id.RunId;
import io.zvt.core.id.StrategyId;

/**
 * The name of a stream of events, the unit of order and consistency, such as {@code account/main}.
 *
 * <p>Immutable and thread-safe; the hash is computed once.
 */
public final class StreamId implements Comparable<StreamId> {

    private static final int MAX_LENGTH = 256;

    private final String value;

    private StreamId(String value) {
        this.value = value;
    }

    /**
     * Returns the stream of a name.
     *
     * @param value 1 to 256 printable ASCII characters without blanks
     * @return the stream id
     * @throws InvalidInputException if the name holds anything else
     */
    public static StreamId of(String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !isPrintable(value)) {
            throw InvalidInputException.of(
                    "stream",
                    value,
                    "must be 1 to " + MAX_LENGTH + " printable ASCII characters without blanks",
                    "name it like account/main");
        }
        return new StreamId(value);
    }

    private static boolean isPrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the stream of an account.
     *
     * @param account which account
     * @return the stream id
     */
    public static StreamId account(AccountId account) {
        return new StreamId("account/" + account.value());
    }

    /**
     * Returns the stream of a strategy.
     *
     * @param strategy which strategy
     * @return the stream id
     */
    public static StreamId strategy(StrategyId strategy) {
        return new StreamId("strategy/" + strategy.value());
    }

    /**
     * Returns the stream of a run of a workflow.
     *
     * @param run which run
     * @return the stream id
     */
    public static StreamId workflow(RunId run) {
        return new StreamId("workflow/" + run.value());
    }

    /**
     * Returns the stream of a portfolio.
     *
     * @param portfolio which portfolio
     * @return the stream id
     */
    public static StreamId portfolio(PortfolioId portfolio) {
        return new StreamId("portfolio/" + portfolio.value());
    }

    /**
     * Returns the stream of a user's own events of a key.
     *
     * @param key the partition key
     * @return the stream id
     */
    public static StreamId bus(String key) {
        return of("bus/" + key);
    }

    /** {@return the name} */
    public String value() {
        return value;
    }

    @Override
    public int compareTo(StreamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
