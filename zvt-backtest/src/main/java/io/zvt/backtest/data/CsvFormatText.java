package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a {@link CsvFormat}. */
final class CsvFormatText {

    private CsvFormatText() {}

    static CsvFormat parse(String text) {
        String columns = "";
        int start = 0;
        String[] items = text.strip().split("\\s+", -1);
        if (option(items[0]) == null) {
            columns = items[0];
            start = 1;
        }
        CsvFormat format = CsvFormat.of(ColumnSpec.parse(columns));
        for (int i = start; i < items.length; i++) {
            format = with(format, items[i]);
        }
        return format;
    }

    private static @Nullable String option(String item) {
        String plain = item.toLowerCase(Locale.ROOT);
        for (String name : new String[] {"header", "time-unit", "separator", "bar-time"}) {
            if (plain.startsWith(name + "=")) {
                return name;
            }
        }
        return null;
    }

    private static CsvFormat with(CsvFormat format, String item) {
        String name = option(item);
        if (name == null) {
            throw InvalidInputException.of(
                    "format",
                    item,
                    "must be an option, as the columns come first and without spaces",
                    "use header=, time-unit=, separator= or bar-time=");
        }
        String value = item.substring(name.length() + 1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "header" -> format.header(constant(name, value, HeaderMode.values()));
            case "time-unit" -> format.time(constant(name, value, TimeFormat.values()));
            case "bar-time" -> format.barTime(constant(name, value, BarTime.values()));
            default -> value.equals("auto") ? format : format.separator(separator(value));
        };
    }

    private static <E extends Enum<E>> E constant(String option, String value, E[] constants) {
        for (E constant : constants) {
            if (constant.toString().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw InvalidInputException.of(
                option,
                value,
                "must be one of " + Arrays.toString(constants).toLowerCase(Locale.ROOT),
                "write it like " + option + "="
                        + constants[constants.length - 1].toString().toLowerCase(Locale.ROOT));
    }

    private static char separator(String value) {
        return switch (value) {
            case "tab" -> '\t';
            case "pipe" -> '|';
            case "comma" -> ',';
            case "semicolon" -> ';';
            default -> {
                if (value.length() != 1) {
                    throw InvalidInputException.of(
                            "separator", value, "must be , ; tab or pipe", "convert the file if it has another");
                }
                yield value.charAt(0);
            }
        };
    }

    static String write(CsvFormat format) {
        String text = format.columns()
                + " header=" + format.header().name().toLowerCase(Locale.ROOT)
                + " time-unit=" + format.time()
                + " bar-time=" + format.barTime().name().toLowerCase(Locale.ROOT);
        return switch (format.separator()) {
            case CsvFormat.AUTO_SEPARATOR -> text;
            case '\t' -> text + " separator=tab";
            case '|' -> text + " separator=pipe";
            default -> text + " separator=" + format.separator();
        };
    }
}
