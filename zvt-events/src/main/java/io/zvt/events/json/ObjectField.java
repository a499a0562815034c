package io.zvt.events.json;

import com.fasterxml.jackson.core.io.SerializedString;
import io.zvt.core.error.InvalidInputException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of an object: its name, how to get it, and how it is written and read. Immutable and thread-safe. */
final class ObjectField {

    /** Whether a field may be left out, and what stands for it then. */
    enum Presence {
        /** It must be there. */
        REQUIRED,
        /** Null when left out. */
        NULLABLE,
        /** An empty {@link Optional} when left out. */
        OPTIONAL
    }

    private final SerializedString name;
    private final byte[] prepared;
    private final Function<Object, @Nullable Object> getter;
    private final JsonType type;
    private final Presence presence;

    ObjectField(String name, Function<Object, @Nullable Object> getter, JsonType type, Presence presence) {
        this.name = new SerializedString(name);
        this.name.asQuotedUTF8();
        this.prepared = Utf8Writer.nameOf(name);
        this.getter = getter;
        this.type = type;
        this.presence = presence;
    }

    SerializedString serializedName() {
        return name;
    }

    String name() {
        return name.getValue();
    }

    JsonType type() {
        return type;
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    void write(Utf8Writer out, Object owner) {
        Object value = getter.apply(owner);
        if (presence == Presence.OPTIONAL && value instanceof Optional<?> optional) {
            value = optional.orElse(null);
        }
        if (value != null) {
            out.name(prepared);
            type.write(out, value);
        } else if (presence == Presence.REQUIRED) {
            throw InvalidInputException.of(
                    name(), null, "must not be null", "give it a value, or declare the component @Nullable");
        }
    }

    /** {@return what the constructor gets for a value that was read, or null if it was left out} */
    @Nullable
    Object argument(@Nullable Object value) {
        return presence == Presence.OPTIONAL ? Optional.ofNullable(value) : value;
    }
}
