package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.util.List;
import java.util.Set;

/** The first pass over a file: finds the digits after the point that its numbers need. */
final class ScaleScan {

    private static final int MAX_SCALE = 18;

    private static final List<Column> PRICES =
            List.of(Column.PRICE, Column.OPEN, Column.HIGH, Column.LOW, Column.CLOSE, Column.BID, Column.ASK);
    private static final List<Column> QUANTITIES = List.of(Column.QUANTITY, Column.BID_SIZE, Column.ASK_SIZE);

    private int price;
    private int quantity;

    /** Scans all lines; bad ones are left to the second pass, which knows what to do with them. */
    static ScaleScan of(ByteSource source, CsvFormat format, Set<Column> required) {
        ScaleScan scan = new ScaleScan();
        scan.add(source, format, required);
        return scan;
    }

    void add(ByteSource source, CsvFormat format, Set<Column> required) {
        try (CsvRows rows = new CsvRows(source, format, required, 0, null)) {
            while (rows.next()) {
                line(rows);
            }
        }
    }

    private void line(CsvRows rows) {
        try {
            rows.split();
        } catch (InvalidInputException e) {
            return;
        }
        for (Column column : PRICES) {
            price = Math.max(price, scaleOf(rows, column));
        }
        for (Column column : QUANTITIES) {
            quantity = Math.max(quantity, scaleOf(rows, column));
        }
    }

    private static int scaleOf(CsvRows rows, Column column) {
        return rows.has(column) ? Math.min(MAX_SCALE, rows.scaleOf(column)) : 0;
    }

    int price() {
        return price;
    }

    int quantity() {
        return quantity;
    }
}
