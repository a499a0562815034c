package io.zvt.backtest.data;

import io.zvt.core.error.InvalidInputException;

/** Told of each line of a file that is skipped because it is no valid data. */
@FunctionalInterface
public interface BadLineListener {

    /**
     * A line was skipped.
     *
     * @param line its number, counted from 1
     * @param error what is wrong with it, and where
     */
    void onBadLine(long line, InvalidInputException error);
}
