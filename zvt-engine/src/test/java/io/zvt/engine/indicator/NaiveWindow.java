package io.zvt.engine.indicator;

/** Mean and variance of a window, computed anew from all of its prices each time they are asked for. */
final class NaiveWindow {

    private final double[] prices;
    private int next;

    NaiveWindow(int size) {
        this.prices = new double[size];
    }

    void add(double price) {
        prices[next] = price;
        next = (next + 1) % prices.length;
    }

    double mean() {
        double sum = 0;
        for (double price : prices) {
            sum += price;
        }
        return sum / prices.length;
    }

    double deviation() {
        double mean = mean();
        double squares = 0;
        for (double price : prices) {
            squares += (price - mean) * (price - mean);
        }
        return StrictMath.sqrt(squares / prices.length);
    }
}
