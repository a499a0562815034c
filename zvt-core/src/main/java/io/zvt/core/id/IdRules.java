package io.zvt.core.id;

import io.zvt.core.error.InvalidInputException;

/** What every id must obey, so that it can stand in a stream name, a key or a URL without quoting surprises. */
final class IdRules {

    private static final int MAX_LENGTH = 128;

    private IdRules() {}

    static void check(String field, String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !isPrintable(value)) {
            throw InvalidInputException.of(
                    field,
                    value,
                    "must be 1 to " + MAX_LENGTH + " printable ASCII characters without blanks",
                    "use letters, digits and . _ - / : only");
        }
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
}
