package io.zvt.events.lease;

/** A lease that was taken. Thread-safe. */
public interface Lease {

    /** {@return what it is for} */
    String name();

    /** {@return the fencing token: higher each time the lease changes hands} */
    long token();

    /**
     * Makes it last its duration again.
     *
     * @return false if it was lost meanwhile
     */
    boolean renew();

    /** Gives it back; doing it twice is harmless. */
    void release();
}
