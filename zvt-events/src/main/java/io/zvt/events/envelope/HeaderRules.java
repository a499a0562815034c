package io.zvt.events.envelope;

import io.zvt.core.error.InvalidInputException;
import java.util.Set;

/** What the name of a header must obey: CloudEvents allows no other characters in its extensions. */
final class HeaderRules {

    private static final int MAX_LENGTH = 20;

    private static final Set<String> TAKEN = Set.of(
            "specversion",
            "id",
            "type",
            "source",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "data",
            "correlationid",
            "causationid",
            "commandid",
            "partitionkey",
            "stream",
            "sequence");

    private HeaderRules() {}

    static void check(String name) {
        boolean legal = name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        if (name.isEmpty() || name.length() > MAX_LENGTH || !legal) {
            throw InvalidInputException.of(
                    "header", name, "must be 1 to " + MAX_LENGTH + " lower-case letters and digits", "rename it");
        }
        if (TAKEN.contains(name)) {
            throw InvalidInputException.of("header", name, "is an attribute of the event itself", "rename it");
        }
    }
}
