package io.zvt.events.json;

import io.zvt.core.value.Decimal;
import java.time.Duration;
import java.time.Instant;

/** Where a generator of records takes the values of their components from. */
interface Source {

    /** {@return whether a component that may be left out is there} */
    boolean isPresent();

    /** {@return how many elements a collection has} */
    int size();

    /** {@return which of some alternatives is taken, from 0} */
    int choice(int alternatives);

    String text(String component);

    String key(String component, int index);

    String id(String component);

    Decimal positive(String component);

    Decimal signed(String component);

    Decimal fraction(String component);

    long number();

    int smallNumber();

    Instant instant();

    Duration duration();
}
