package io.zvt.core.data;

/**
 * A live source of market data.
 *
 * <p>Implementations are thread-safe. They deliver each subscription's items in the order of their sequence from one
 * thread at a time, and report gaps and lost connections instead of hiding them.
 */
public interface MarketDataSource extends AutoCloseable {

    /** {@return a name for logs and for {@link io.zvt.core.market.Series#source}} */
    String name();

    /**
     * Starts a subscription.
     *
     * @param request what is wanted
     * @param listener who gets it
     * @return the subscription, to be closed when no longer wanted
     * @throws io.zvt.core.error.InvalidInputException if the source does not have it
     */
    DataSubscription subscribe(DataRequest request, MarketDataListener listener);

    /** Ends all subscriptions; doing it twice is harmless. */
    @Override
    void close();
}
