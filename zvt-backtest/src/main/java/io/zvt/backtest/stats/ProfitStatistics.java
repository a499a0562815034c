package io.zvt.backtest.stats;

/**
 * Statistics of the profits of trades. Immutable and thread-safe.
 *
 * <p>A trade is won if its profit is positive and lost if it is negative; one of zero is neither, but counts as a trade. What
 * is not defined is NaN: there is no profit factor without a loss.
 *
 * @param count number of trades
 * @param won number of trades won
 * @param lost number of trades lost
 * @param grossProfit sum of what was won
 * @param grossLoss sum of what was lost, from 0
 * @param mean mean profit, with the population deviation below the source of the system quality number
 * @param deviation population standard deviation of the profits
 */
public record ProfitStatistics(
        int count, int won, int lost, double grossProfit, double grossLoss, double mean, double deviation) {

    /**
     * Computes the statistics.
     *
     * @param profits the profit of each trade
     * @return the statistics
     */
    public static ProfitStatistics of(double[] profits) {
        int won = 0;
        int lost = 0;
        double profit = 0;
        double loss = 0;
        for (double value : profits) {
            won += value > 0 ? 1 : 0;
            lost += value < 0 ? 1 : 0;
            profit += Math.max(value, 0);
            loss -= Math.min(value, 0);
        }
        return new ProfitStatistics(
                profits.length, won, lost, profit, loss, Moments.mean(profits), Moments.populationDeviation(profits));
    }

    /** {@return trades won over all trades, as nautilus_trader and freqtrade have it; NaN without trades} */
    public double winRate() {
        return (double) won / count;
    }

    /** {@return gross profit over gross loss, NaN without a loss} */
    public double profitFactor() {
        return lost == 0 ? Double.NaN : grossProfit / grossLoss;
    }

    /** {@return mean profit of the trades won, NaN for none} */
    public double averageWin() {
        return grossProfit / won;
    }

    /** {@return mean loss of the trades lost, positive; NaN for none} */
    public double averageLoss() {
        return lost == 0 ? Double.NaN : grossLoss / lost;
    }

    /** {@return mean profit of a trade, in money: win rate times average win less loss rate times average loss} */
    public double expectancy() {
        return mean;
    }

    /**
     * Returns what a trade is expected to win for a unit that is risked: (1 + average win / average loss) · win rate - 1, as
     * freqtrade and ta4j have it.
     *
     * @return the ratio, NaN without a win or without a loss
     */
    public double expectancyRatio() {
        return (1 + averageWin() / averageLoss()) * winRate() - 1;
    }

    /**
     * Returns the system quality number of Van Tharp: mean / deviation · √n, with the population deviation as ta4j has it
     * and no cap.
     *
     * @return the number, NaN if profits do not vary
     */
    public double systemQuality() {
        return deviation > 0 ? mean / deviation * StrictMath.sqrt(count) : Double.NaN;
    }
}
