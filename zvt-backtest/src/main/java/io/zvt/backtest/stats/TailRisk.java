package io.zvt.backtest.stats;

import io.zvt.core.error.InvalidInputException;
import java.util.Arrays;

/**
 * Historical value at risk and expected shortfall of a period, as ta4j defines them. Immutable and thread-safe.
 *
 * <p>Returns are taken as logarithms; the tail is the worst n - ⌊n · confidence⌋ of n of them, at least one. Value at risk is
 * the best return of the tail, expected shortfall the tail's mean, both capped at zero and given as simple returns.
 *
 * @param valueAtRisk what a period loses at the confidence, such as -0.1; NaN without returns
 * @param expectedShortfall what a period of the tail loses on average; NaN without returns
 */
public record TailRisk(double valueAtRisk, double expectedShortfall) {

    /**
     * Computes both.
     *
     * @param returns a simple return a period, each above -1
     * @param confidence between 0 and 1, such as 0.95
     * @return the risk
     * @throws InvalidInputException if the confidence is not between 0 and 1
     */
    public static TailRisk of(double[] returns, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw InvalidInputException.of("confidence", confidence, "must be between 0 and 1", "use 0.95");
        }
        if (returns.length == 0) {
            return new TailRisk(Double.NaN, Double.NaN);
        }
        double[] logs = Arrays.stream(returns).map(StrictMath::log1p).sorted().toArray();
        int size = Math.max(1, logs.length - (int) StrictMath.floor(logs.length * confidence));
        double mean = Moments.mean(Arrays.copyOf(logs, size));
        return new TailRisk(asReturn(logs[size - 1]), asReturn(mean));
    }

    private static double asReturn(double log) {
        return StrictMath.expm1(Math.min(log, 0));
    }
}
