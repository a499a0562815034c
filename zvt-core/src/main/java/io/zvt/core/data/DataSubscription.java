package io.zvt.core.data;

/** A running subscription to market data. Thread-safe. */
public interface DataSubscription extends AutoCloseable {

    /** Ends the subscription; nothing is delivered after it returns. Doing it twice is harmless. */
    @Override
    void close();
}
