package io.zvt.core.value;

import io.zvt.core.error.InvalidInputException;

/**
 * A currency or token, such as USD or BTC. Immutable and thread-safe; ordered by its code.
 *
 * @param code 1 to 20 upper-case letters, digits, points, underscores and hyphens
 */
public record Asset(String code) implements Comparable<Asset> {

    private static final int MAX_LENGTH = 20;

    /**
     * Checks the code.
     *
     * @param code 1 to 20 upper-case letters, digits, points, underscores and hyphens
     * @throws InvalidInputException if it is empty, too long or holds a forbidden character
     */
    public Asset {
        if (code.isEmpty() || code.length() > MAX_LENGTH || !isAllowed(code)) {
            throw InvalidInputException.of(
                    "asset",
                    code,
                    "must be 1 to " + MAX_LENGTH + " of A-Z, 0-9, point, underscore and hyphen",
                    "write it in upper case, like USD");
        }
    }

    /**
     * Returns the asset of a code.
     *
     * @param code the code
     * @return the asset
     * @throws InvalidInputException if the code is malformed
     */
    public static Asset of(String code) {
        return new Asset(code);
    }

    private static boolean isAllowed(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (!isAllowed(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    }

    @Override
    public int compareTo(Asset other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
