package io.zvt.events.json;

import io.zvt.core.error.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Constants of an enum by name. */
final class EnumType extends TextType {

    private final Enum<?>[] constants;
    private final byte[][] quoted;

    EnumType(Class<? extends Enum<?>> type) {
        super(value -> ((Enum<?>) value).name(), readerOf(type));
        this.constants = constantsOf(type);
        this.quoted = Arrays.stream(constants)
                .map(constant -> ('"' + constant.name() + '"').getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static Enum<?>[] constantsOf(Class<? extends Enum<?>> type) {
        return type.getEnumConstants();
    }

    private static Function<String, Object> readerOf(Class<? extends Enum<?>> type) {
        Map<String, Object> byName = new HashMap<>();
        for (Enum<?> constant : constantsOf(type)) {
            byName.put(constant.name(), constant);
        }
        return name -> {
            Object constant = byName.get(name);
            if (constant == null) {
                throw InvalidInputException.of(
                        "constant",
                        name,
                        "must be one of " + Arrays.toString(constantsOf(type)),
                        "write the name as it is declared");
            }
            return constant;
        };
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the table was made from the same constants, in this process
    void write(Utf8Writer out, Object value) {
        out.raw(quoted[((Enum<?>) value).ordinal()]);
    }

    @Override
    Object read(JsonInput in) throws IOException {
        for (Enum<?> constant : constants) {
            if (in.isText(constant.name())) {
                return constant;
            }
        }
        return super.read(in);
    }
}
