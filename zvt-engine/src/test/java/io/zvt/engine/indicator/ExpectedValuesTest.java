package io.zvt.engine.indicator;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the indicators against daily prices with expected values beside them. A tolerance is half a unit of the last
 * printed digit wherever the file allows it; where not, it says what the file adds.
 */
final class ExpectedValuesTest {

    /** Room for binary rounding at values that lie exactly between two printed ones. */
    private static final double BINARY = 1e-9;

    private static final double FOUR_DECIMALS = 0.5e-4 + BINARY;
    private static final double FIVE_DECIMALS = 0.5e-5 + BINARY;

    /**
     * In spy_with_indicators.csv closes and averages have two decimals (seven significant digits), and the averages were
     * taken of closes with more. That could move an average by a second half unit at worst; the mean of 14 such errors
     * moves it by less than 0.001.
     */
    private static final double AVERAGE_OF_ROUNDED_CLOSES = 0.5e-2 + 0.1e-2;

    /**
     * The same rounding of the closes, by up to 0.005 each, as it reaches the difference of two averages, where most of it
     * cancels out; the half unit of the printed digits themselves is 5e-5 at most.
     */
    private static final double DIFFERENCE_OF_ROUNDED_CLOSES = 2e-4;

    @Test
    void the_simple_and_exponential_average_equal_those_of_the_file() {
        Comparison simple = new Comparison("SMA14");
        Comparison exponential = new Comparison("EMA14");
        Sma sma = new Sma(14);
        Ema ema = new Ema(14);
        List<String[]> rows = SharedData.rows("indicators/spy_with_indicators.csv");
        for (int i = 0; i < rows.size(); i++) {
            double close = number(rows.get(i)[7]);
            sma.update(close);
            ema.update(close);
            simple.row(i, rows.get(i)[1], sma.value(), AVERAGE_OF_ROUNDED_CLOSES);
            exponential.row(i, rows.get(i)[2], ema.value(), AVERAGE_OF_ROUNDED_CLOSES);
        }
        simple.hasCompared(487);
        exponential.hasCompared(487);
    }

    @Test
    void the_wilder_rsi_equals_that_of_the_file() {
        Comparison comparison = new Comparison("RSI 14 Wilder");
        Rsi rsi = new Rsi(14);
        List<String[]> rows = SharedData.rows("indicators/spy_with_indicators.csv");
        for (int i = 0; i < rows.size(); i++) {
            rsi.update(number(rows.get(i)[7]));
            comparison.row(i, rows.get(i)[5], rsi.value(), FIVE_DECIMALS);
        }
        comparison.hasCompared(486);
    }

    @Test
    void the_macd_of_daily_prices_equals_that_of_the_file() {
        Comparison comparison = new Comparison("MACD 12 26");
        Macd macd = new Macd();
        List<String[]> rows = SharedData.rows("indicators/spy_with_indicators.csv");
        for (int i = 0; i < rows.size(); i++) {
            macd.update(number(rows.get(i)[7]));
            comparison.compareWhereReady(i, rows.get(i)[3], macd.value(), DIFFERENCE_OF_ROUNDED_CLOSES);
        }
        // 500 rows, of which the first 33 are the warm-up of the signal line.
        comparison.hasCompared(467);
    }

    /**
     * In spy_with_macd.csv the values have seven significant digits, and among differences of larger numbers that were
     * rounded likewise: the small ones are off by up to 1.4e-6 more than their own digits say.
     */
    @Test
    void the_macd_its_signal_and_its_histogram_equal_those_of_the_file() {
        double inherited = 1.4e-6;
        Comparison line = new Comparison("MACD");
        Comparison signal = new Comparison("Signal");
        Comparison histogram = new Comparison("Histogram");
        Macd macd = new Macd();
        List<String[]> rows = SharedData.rows("indicators/spy_with_macd.csv");
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            macd.update(number(row[4]));
            line.compareWhereReady(i, row[5], macd.value(), sevenDigits(row[5]) + inherited);
            signal.compareWhereReady(i, row[6], macd.signal(), sevenDigits(row[6]) + inherited);
            histogram.compareWhereReady(i, row[7], macd.histogram(), sevenDigits(row[7]) + inherited);
        }
        line.hasCompared(183);
        signal.hasCompared(183);
        histogram.hasCompared(183);
    }

    /**
     * In spy_bollinger_bands.csv middle, %B and bandwidth have four decimals, and the last two were computed from the
     * printed bands. The outer bands have four decimals, and 19 rows that lie within 1.1e-5 of half way are rounded
     * to the wrong side.
     */
    @Test
    void the_bollinger_bands_equal_those_of_the_file() {
        double outerBand = FOUR_DECIMALS + 1.1e-5;
        Comparison middle = new Comparison("Moving Average 20");
        Comparison upper = new Comparison("Top");
        Comparison lower = new Comparison("Bottom");
        BollingerBands bands = new BollingerBands();
        List<String[]> rows = SharedData.rows("indicators/spy_bollinger_bands.csv");
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            bands.update(number(row[4]));
            // A mean of 20 prices with two decimals has at most four: the file prints it exactly.
            middle.row(i, row[5], bands.middle(), BINARY);
            upper.row(i, row[6], bands.upper(), outerBand);
            lower.row(i, row[7], bands.lower(), outerBand);
        }
        middle.hasCompared(481);
        upper.hasCompared(481);
        lower.hasCompared(481);
    }

    /** What the bands' own rounding, 6.1e-5 each, makes of the two quotients is added to half a unit of the last digit. */
    @Test
    void percent_b_and_bandwidth_equal_those_of_the_file() {
        double bandError = FOUR_DECIMALS + 1.1e-5;
        Comparison percentB = new Comparison("%B");
        Comparison bandwidth = new Comparison("BandWidth");
        BollingerBands bands = new BollingerBands();
        List<String[]> rows = SharedData.rows("indicators/spy_bollinger_bands.csv");
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            bands.update(number(row[4]));
            double width = bands.upper() - bands.lower();
            double offBand = Math.max(1, Math.abs(2 * bands.percentB() - 1));
            percentB.row(i, row[9], bands.percentB(), FOUR_DECIMALS + offBand * bandError / width);
            double inPercent = 100 * bands.bandwidth();
            bandwidth.row(i, row[8], inPercent, FOUR_DECIMALS + 100 * 2 * bandError / bands.middle());
        }
        percentB.hasCompared(481);
        bandwidth.hasCompared(481);
    }

    @Test
    void the_average_true_range_equals_that_of_the_file() {
        Comparison comparison = new Comparison("Average True Range 14");
        Atr atr = new Atr(14);
        List<String[]> rows = SharedData.rows("indicators/spy_atr_wilder.csv");
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            atr.update(number(row[1]), number(row[2]), number(row[3]), number(row[4]), Double.NaN);
            comparison.row(i, row[5], atr.value(), FIVE_DECIMALS);
        }
        comparison.hasCompared(488);
    }

    @Test
    void the_directional_indicators_and_their_index_equal_those_of_the_file() {
        Comparison plus = new Comparison("+DI14");
        Comparison minus = new Comparison("-DI14");
        Comparison index = new Comparison("ADX 14");
        Adx adx = new Adx(14);
        List<String[]> rows = SharedData.rows("indicators/spy_with_adx.csv");
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            adx.update(number(row[1]), number(row[2]), number(row[3]), number(row[4]), Double.NaN);
            plus.row(i, row[11], adx.plusDi(), FOUR_DECIMALS);
            minus.row(i, row[12], adx.minusDi(), FOUR_DECIMALS);
            index.row(i, row[16], adx.value(), FOUR_DECIMALS);
        }
        plus.hasCompared(490);
        minus.hasCompared(490);
        index.hasCompared(477);
    }

    /**
     * The file has no volumes, and its totals have three digits, so what it can prove is the direction: with the size of
     * each printed change as the volume, the totals come out as printed only if every direction is right.
     */
    @Test
    void the_on_balance_volume_goes_the_way_of_the_file() {
        Comparison comparison = new Comparison("OBV");
        Obv obv = new Obv();
        List<String[]> rows = SharedData.rows("indicators/spy_with_indicators.csv");
        obv.update(Double.NaN, Double.NaN, Double.NaN, number(rows.get(0)[7]), 0);
        double before = 0;
        for (int i = 1; i < rows.size(); i++) {
            String[] row = rows.get(i);
            double change = number(row[6]) - before;
            before = number(row[6]);
            obv.update(Double.NaN, Double.NaN, Double.NaN, number(row[7]), Math.abs(change));
            comparison.row(i, row[6], obv.value(), BINARY);
        }
        comparison.hasCompared(499);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static double sevenDigits(String cell) {
        return cell.isEmpty() ? 0 : Comparison.halfUnitOfSevenDigits(cell);
    }
}
