package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a format says about the columns.
 *
 * @param kind how they are found
 * @param entries in order
 */
record ColumnSpec(Kind kind, List<Entry> entries) {

    enum Kind {
        /** By their place. */
        IN_ORDER,
        /** Each by name or number. */
        ASSIGNED,
        /** By the usual names in the header. */
        FROM_HEADER
    }

    /** A column, null for one to ignore; where it is, null if its place in the list says so. */
    record Entry(@Nullable Column column, @Nullable String where) {

        @Override
        public String toString() {
            return column == null ? "_" : column + (where == null ? "" : "=" + where);
        }
    }

    static ColumnSpec parse(String text) {
        if (text.isEmpty() || text.equalsIgnoreCase("header")) {
            return new ColumnSpec(Kind.FROM_HEADER, List.of());
        }
        boolean assigned = text.indexOf('=') >= 0;
        List<Entry> entries = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String item : text.split(",", -1)) {
            Entry entry = assigned ? assignment(item, text) : inOrder(item);
            if (entry.column != null && !seen.add(entry.column)) {
                throw InvalidInputException.of(
                        "columns", text, "must name " + entry.column + " only once", "ignore a column with _");
            }
            entries.add(entry);
        }
        return new ColumnSpec(assigned ? Kind.ASSIGNED : Kind.IN_ORDER, List.copyOf(entries));
    }

    private static Entry inOrder(String item) {
        return new Entry(item.equals("_") ? null : Column.named(item), null);
    }

    private static Entry assignment(String item, String text) {
        int at = item.indexOf('=');
        if (at < 1 || at == item.length() - 1) {
            throw InvalidInputException.of(
                    "columns",
                    text,
                    "must say where each column is once it says so for one",
                    "write it like time=Date,price=#4,amount=Vol");
        }
        return new Entry(Column.named(item.substring(0, at)), item.substring(at + 1));
    }

    @Override
    public String toString() {
        return kind == Kind.FROM_HEADER
                ? "header"
                : entries.stream().map(Entry::toString).collect(Collectors.joining(","));
    }
}
