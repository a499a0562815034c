package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of one file are, found out from its format and its first line. */
final class Layout {

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final char separator;
    private final boolean header;
    private final int count;

    private Layout(char separator, boolean header, int count) {
        this.separator = separator;
        this.header = header;
        this.count = count;
    }

    static Layout of(CsvFormat format, LineReader first, Fields fields, Set<Column> required) {
        char separator = separator(format, first);
        if (first.isCut() || !fields.split(first.bytes(), first.from(), first.to(), separator)) {
            throw refused(first, "must be fields with " + separator + " between", "mend the line");
        }
        String[] names = new String[fields.count()];
        for (int i = 0; i < names.length; i++) {
            names[i] = NumberParser.text(first.bytes(), fields.from(i), fields.to(i));
        }
        ColumnSpec columns = format.columns();
        boolean header = isHeader(format, names);
        int count =
                columns.kind() == ColumnSpec.Kind.IN_ORDER ? columns.entries().size() : names.length;
        Layout layout = new Layout(separator, header, count);
        layout.place(columns, names, first);
        layout.require(required, first);
        return layout;
    }

    private static char separator(CsvFormat format, LineReader first) {
        if (format.separator() != CsvFormat.AUTO_SEPARATOR) {
            return format.separator();
        }
        String line = new String(first.bytes(), first.from(), first.to() - first.from(), StandardCharsets.ISO_8859_1);
        char found = CsvFormat.AUTO_SEPARATOR;
        for (char candidate : CsvFormat.SEPARATORS) {
            if (line.indexOf(candidate) >= 0) {
                if (found != CsvFormat.AUTO_SEPARATOR) {
                    throw refused(
                            first, "must hold only one of comma, semicolon, tab and pipe", "say which by separator=");
                }
                found = candidate;
            }
        }
        if (found == CsvFormat.AUTO_SEPARATOR) {
            throw refused(first, "must be fields with comma, semicolon, tab or pipe between", "check the file");
        }
        return found;
    }

    private static boolean isHeader(CsvFormat format, String[] names) {
        if (format.header() == HeaderMode.AUTO) {
            return format.columns().kind() == ColumnSpec.Kind.FROM_HEADER
                    || Arrays.stream(names).noneMatch(Layout::looksLikeData);
        }
        return format.header() == HeaderMode.YES;
    }

    private static boolean looksLikeData(String field) {
        char c = field.isEmpty() ? 'x' : field.charAt(0);
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    }

    private void place(ColumnSpec columns, String[] names, LineReader first) {
        switch (columns.kind()) {
            case IN_ORDER -> {
                for (int i = 0; i < columns.entries().size(); i++) {
                    set(columns.entries().get(i).column(), i);
                }
            }
            case ASSIGNED -> columns.entries().forEach(entry -> set(entry.column(), find(entry, names, first)));
            case FROM_HEADER -> {
                for (int i = 0; i < names.length; i++) {
                    Optional<Column> column = Column.find(names[i]);
                    if (column.isPresent() && !has(column.get())) {
                        set(column.get(), i);
                    }
                }
            }
        }
    }

    private void set(@Nullable Column column, int place) {
        if (column != null) {
            places.put(column, place);
        }
    }

    private int find(ColumnSpec.Entry entry, String[] names, LineReader first) {
        String where = String.valueOf(entry.where());
        for (int i = 0; i < names.length; i++) {
            if ((header && names[i].equalsIgnoreCase(where)) || where.equals("#" + (i + 1))) {
                return i;
            }
        }
        throw refused(
                first,
                "must have a column " + where,
                "name one of " + Arrays.toString(names) + ", or its number as #1");
    }

    private void require(Set<Column> required, LineReader first) {
        for (Column column : required) {
            if (!has(column)) {
                throw refused(
                        first,
                        "must have a column for the " + column,
                        "say what the columns mean, like time,price,amount");
            }
        }
    }

    private static InvalidInputException refused(LineReader first, String rule, String remedy) {
        return InvalidInputException.of(
                        "line", NumberParser.text(first.bytes(), first.from(), first.to()), rule, remedy)
                .at(first.name() + ":" + first.number() + ":1");
    }

    char separator() {
        return separator;
    }

    boolean hasHeader() {
        return header;
    }

    /** How many fields each line has. */
    int count() {
        return count;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    int place(Column column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("no column for the " + column + "; ask has() first");
        }
        return place;
    }
}
