package io.zvt.events.bus;

import io.zvt.core.error.PermanentException;
import java.util.Map;

/**
 * A group's backlog ran over, so the group ended.
 *
 * <p>The subscriber takes a larger backlog, handles faster, conflates, or becomes durable; then it subscribes again.
 */
public final class BacklogOverflowException extends PermanentException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the error.
     *
     * @param subscription whose backlog it was
     */
    public BacklogOverflowException(Subscription subscription) {
        super(
                "BACKLOG_OVERFLOW",
                "group " + subscription + " had its backlog of " + subscription.backlog()
                        + " events full and ended; subscribe again with a larger backlog, conflating, or durably",
                Map.of(
                        "group", subscription.group(),
                        "topic", subscription.topic(),
                        "backlog", Integer.toString(subscription.backlog())));
    }
}
