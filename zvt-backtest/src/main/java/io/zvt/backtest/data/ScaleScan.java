package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.util.Set;

/** The first pass over a file: finds the digits after the point that its numbers need. */
final class ScaleScan {

    private static final int MAX_SCALE = 18;

    private int price;
    private int quantity;

    /** Scans all lines; bad ones are left to the second pass, which knows what to do with them. */
    static ScaleScan of(ByteSource source, CsvFormat format, Set<Column> required) {
        ScaleScan scan = new ScaleScan();
        try (CsvRows rows = new CsvRows(source, format, required)) {
            while (rows.next()) {
                scan.line(rows);
            }
        }
        return scan;
    }

    private void line(CsvRows rows) {
        try {
            rows.split();
        } catch (InvalidInputException e) {
            return;
        }
        price = Math.max(price, scaleOf(rows, Column.PRICE));
        price = Math.max(price, scaleOf(rows, Column.OPEN));
        price = Math.max(price, scaleOf(rows, Column.HIGH));
        price = Math.max(price, scaleOf(rows, Column.LOW));
        price = Math.max(price, scaleOf(rows, Column.CLOSE));
        quantity = Math.max(quantity, scaleOf(rows, Column.QUANTITY));
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
