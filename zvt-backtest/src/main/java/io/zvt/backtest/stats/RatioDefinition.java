package io.zvt.backtest.stats;

import io.zvt.core.error.InvalidInputException;

/**
 * A definition of the Sharpe and the Sortino ratio: whose formula, how many periods make a year, which return is free of
 * risk. Immutable and thread-safe.
 *
 * <p>With returns r of n periods, N periods a year and a risk-free rate f a year:
 *
 * <ul>
 *   <li>{@code STANDARD}, {@code NT}, {@code TA4J}: Sharpe = mean(r - f/N) / std(r) · √N, std with n - 1;
 *       Sortino = mean(r - f/N) / √(Σ min(r - f/N, 0)² / n) · √N.
 *   <li>{@code LEAN}: Sharpe = ((1 + mean(r))<sup>N</sup> - 1 - f) / √(var(r) · N), var with n - 1;
 *       Sortino: the same numerator over the std of the negative returns alone, with n - 1, times √N.
 * </ul>
 *
 * @param preset whose formula
 * @param periodsPerYear periods of the returns in a year, positive
 * @param riskFreeRate return a year that is free of risk, such as 0.02
 */
public record RatioDefinition(RatioPreset preset, double periodsPerYear, double riskFreeRate) {

    /** Ours for markets that never close: 365 days, risk-free rate zero. */
    public static final RatioDefinition STANDARD = new RatioDefinition(RatioPreset.STANDARD, 365, 0);

    /** As nautilus_trader has it: 252 days, risk-free rate zero. */
    public static final RatioDefinition NT = new RatioDefinition(RatioPreset.NT, 252, 0);

    /** As LEAN has it for shares: 252 days; the risk-free rate is zero unless another is given. */
    public static final RatioDefinition LEAN = new RatioDefinition(RatioPreset.LEAN, 252, 0);

    /**
     * Checks the numbers.
     *
     * @param preset whose formula
     * @param periodsPerYear periods of the returns in a year, positive
     * @param riskFreeRate return a year that is free of risk, such as 0.02
     * @throws InvalidInputException if they are not finite or the periods not positive
     */
    public RatioDefinition {
        if (!(periodsPerYear > 0) || !Double.isFinite(periodsPerYear)) {
            throw InvalidInputException.of(
                    "periodsPerYear", periodsPerYear, "must be positive and finite", "use 365 or 252 for days");
        }
        if (!Double.isFinite(riskFreeRate)) {
            throw InvalidInputException.of("riskFreeRate", riskFreeRate, "must be finite", "use 0 if there is none");
        }
    }

    /**
     * Returns the definition with another risk-free rate.
     *
     * @param rate return a year, such as 0.02
     * @return the definition
     */
    public RatioDefinition withRiskFreeRate(double rate) {
        return new RatioDefinition(preset, periodsPerYear, rate);
    }

    /**
     * Returns the Sharpe ratio.
     *
     * @param returns a return a period
     * @return the ratio, NaN for fewer than two returns or if they do not vary
     */
    public double sharpe(double[] returns) {
        return ratio(numerator(returns), Moments.sampleDeviation(returns));
    }

    /**
     * Returns the Sortino ratio.
     *
     * @param returns a return a period
     * @return the ratio, NaN if there is no loss to divide by
     */
    public double sortino(double[] returns) {
        double deviation = preset == RatioPreset.LEAN
                ? Moments.sampleDeviation(Moments.below(returns, 0))
                : Moments.downsideDeviation(returns, riskFreeRate / periodsPerYear);
        return ratio(numerator(returns), deviation);
    }

    /** The excess return of a year over what a year multiplies a period's deviation by. */
    private double numerator(double[] returns) {
        double mean = Moments.mean(returns);
        return preset == RatioPreset.LEAN
                ? (StrictMath.pow(1 + mean, periodsPerYear) - 1 - riskFreeRate) / StrictMath.sqrt(periodsPerYear)
                : (mean - riskFreeRate / periodsPerYear) * StrictMath.sqrt(periodsPerYear);
    }

    /** A deviation that only rounding keeps from zero is none. */
    private static double ratio(double numerator, double deviation) {
        return deviation > 1e-15 ? numerator / deviation : Double.NaN;
    }

    /** {@return the Sharpe ratio's formula with its numbers, for a person} */
    public String sharpeText() {
        return preset == RatioPreset.LEAN
                ? "LEAN: ((1 + mean)^N - 1 - rf) / sqrt(var(n-1) * N), " + numbers()
                : preset + ": mean(r - rf/N) / std(n-1) * sqrt(N), " + numbers();
    }

    /** {@return the Sortino ratio's formula with its numbers, for a person} */
    public String sortinoText() {
        return preset == RatioPreset.LEAN
                ? "LEAN: ((1 + mean)^N - 1 - rf) / (std(n-1) of negative r * sqrt(N)), " + numbers()
                : preset + ": mean(r - rf/N) / sqrt(sum(min(r - rf/N, 0)^2) / n) * sqrt(N), " + numbers();
    }

    private String numbers() {
        return "N = " + plain(periodsPerYear) + ", rf = " + plain(riskFreeRate);
    }

    private static String plain(double value) {
        return value == StrictMath.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
