package io.zvt.events.memory;

/** Where the appends of a stream lie in the log, at one moment. Never changes, so it is read without a lock. */
final class Extent {

    private final int[] appends;

    /** Takes two numbers an append: the ordinal of its first event in the log, and the version after it. */
    Extent(int[] appends) {
        this.appends = appends;
    }

    int size() {
        return appends.length / 2;
    }

    int version() {
        return appends.length == 0 ? 0 : appends[appends.length - 1];
    }

    int firstOrdinal(int append) {
        return appends[2 * append];
    }

    int endOrdinal(int append) {
        return appends[2 * append] + versionAfter(append) - versionBefore(append);
    }

    int versionBefore(int append) {
        return append == 0 ? 0 : appends[2 * append - 1];
    }

    int versionAfter(int append) {
        return appends[2 * append + 1];
    }
}
