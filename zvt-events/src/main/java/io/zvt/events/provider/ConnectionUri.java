package io.zvt.events.provider;

import io.zvt.core.error.InvalidInputException;

/**
 * A URI as the user wrote it, such as {@code redis://host:6379/prefix}; its user information is never shown.
 *
 * <p>Parsed here because the JDK's own exception quotes the whole text, secret included. Immutable and thread-safe.
 */
public final class ConnectionUri {

    private final String scheme;
    private final String rest;

    private ConnectionUri(String scheme, String rest) {
        this.scheme = scheme;
        this.rest = rest;
    }

    /**
     * Reads a URI.
     *
     * @param text scheme, colon, and what the scheme's provider understands
     * @return the URI
     * @throws InvalidInputException if there is no scheme; the message does not quote the text
     */
    public static ConnectionUri parse(String text) {
        int colon = text.indexOf(':');
        String scheme = colon < 1 ? "" : text.substring(0, colon);
        if (scheme.isEmpty() || !scheme.chars().allMatch(ConnectionUri::isSchemeCharacter)) {
            throw InvalidInputException.of(
                    "uri",
                    "(not shown, it may hold a secret)",
                    "must begin with a lower-case scheme and a colon",
                    "write for example memory: or file:./journal");
        }
        return new ConnectionUri(scheme, text.substring(colon + 1));
    }

    private static boolean isSchemeCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    }

    /** {@return the scheme} */
    public String scheme() {
        return scheme;
    }

    /** {@return everything after the scheme's colon, secrets included: never log it} */
    public String rest() {
        return rest;
    }

    /** {@return the URI with user information and query values replaced by stars} */
    @Override
    public String toString() {
        String shown = rest.replaceAll("(?s)//.*@", "//***@").replaceAll("=[^&]*", "=***");
        return scheme + ":" + shown;
    }
}
