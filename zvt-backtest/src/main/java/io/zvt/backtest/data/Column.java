package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a CSV file means. */
public enum Column {
    /** When; see {@link TimeFormat}. */
    TIME("time timestamp date datetime start open_time ts"),
    /** Price of a trade. */
    PRICE("price last px"),
    /** Quantity of a trade, volume of a bar, in the base asset. */
    QUANTITY("quantity amount volume size qty vol"),
    /** First price of a bar. */
    OPEN("open o"),
    /** Highest price of a bar. */
    HIGH("high h"),
    /** Lowest price of a bar. */
    LOW("low l"),
    /** Last price of a bar. */
    CLOSE("close c"),
    /** Best price that a seller gets. */
    BID("bid bid_price"),
    /** Quantity at the bid. */
    BID_SIZE("bid_size bid_amount bid_qty"),
    /** Best price that a buyer pays. */
    ASK("ask ask_price"),
    /** Quantity at the ask. */
    ASK_SIZE("ask_size ask_amount ask_qty"),
    /** The side of a trade that took the liquidity: buy or sell. */
    SIDE("side aggressor taker_side");

    /** The names, with spaces between. */
    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** {@return the names by which this column is known, the first being the usual one} */
    public List<String> names() {
        return List.of(names.split(" ", -1));
    }

    /** {@return the usual name} */
    @Override
    public String toString() {
        return names().get(0);
    }

    /**
     * Returns the column of a name.
     *
     * @param name one of {@link #names}, in any case
     * @return the column
     * @throws InvalidInputException if no column has that name
     */
    public static Column named(String name) {
        return find(name)
                .orElseThrow(
                        () -> InvalidInputException.of(
                                "column",
                                name,
                                "must be the name of a column",
                                "use time, price, quantity (or amount, volume), open, high, low, close, bid, ask, side, or _ to ignore one"));
    }

    static Optional<Column> find(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        for (Column column : values()) {
            if (column.names().contains(plain)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
