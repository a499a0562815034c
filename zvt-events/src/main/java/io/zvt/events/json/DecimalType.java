package io.zvt.events.json;

import com.fasterxml.jackson.core.JsonToken;
import io.zvt.core.error.InvalidInputException;
import io.zvt.core.value.Decimal;
import java.io.IOException;
import java.util.function.Function;

/** Exact numbers, which are strings in JSON because its numbers are doubles to many readers. */
final class DecimalType extends TextType {

    private final Function<Object, Decimal> toDecimal;
    private final Function<Decimal, ?> ofDecimal;

    DecimalType(Function<Object, Decimal> toDecimal, Function<Decimal, ?> ofDecimal) {
        super(value -> toDecimal.apply(value).toString(), text -> ofDecimal.apply(Decimal.of(text)));
        this.toDecimal = toDecimal;
        this.ofDecimal = ofDecimal;
    }

    @Override
    void write(Utf8Writer out, Object value) {
        out.decimal(toDecimal.apply(value));
    }

    @Override
    Object read(JsonInput in) throws IOException {
        in.require(JsonToken.VALUE_STRING, "must be a decimal in a string");
        var parser = in.parser();
        try {
            return ofDecimal.apply(
                    Decimal.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()));
        } catch (InvalidInputException e) {
            throw in.refuse(parser.getText(), e);
        }
    }
}
