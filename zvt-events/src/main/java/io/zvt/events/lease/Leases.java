package io.zvt.events.lease;

import java.time.Duration;
import java.util.Optional;

/**
 * Hands out leases: at most one holder a name at a time, by the server's clock.
 *
 * <p>A lease keeps work in one place; truth never rests on it. Thread-safe.
 */
public interface Leases extends AutoCloseable {

    /**
     * Tries to take a lease.
     *
     * @param name what it is for
     * @param holder who takes it
     * @param duration how long it lasts unless renewed
     * @return the lease, or empty while another holds it
     */
    Optional<Lease> acquire(String name, String holder, Duration duration);

    /** Ends the service and gives back what it holds; doing it twice is harmless. */
    @Override
    void close();
}
