package io.zvt.engine.indicator;

/**
 * Mean and variance of the last {@code size} inputs, without ever subtracting what leaves the window.
 *
 * <p>Subtracting would let rounding errors pile up, and a single huge input would ruin every later result. Instead the
 * inputs are cut into blocks of {@code size}: when a block is full, the moments of each of its tails are computed once,
 * backwards; the window is then a tail of the full block joined with the head of the one being filled. That is O(1) per
 * input on average, and what has left the window leaves no trace.
 *
 * <p>Inputs are added by the method of Welford (Technometrics 4, 1962) and joined by that of Chan, Golub and LeVeque
 * (The American Statistician 37, 1983). Both work on distances from an anchor, an input that stays in the window for as
 * long as it is used: so the error of the variance depends on how far the inputs lie apart, not on how far from zero.
 * Equal inputs give their exact value as mean, and a variance of exactly zero.
 */
final class WindowMoments {

    private final int size;
    private final double[] block;
    private final double[] tailMean;
    private final double[] tailSquares;
    private int filled;
    private boolean hasTails;
    private double tailAnchor;
    private double headMean;
    private double headSquares;
    private double mean;
    private double squares;

    WindowMoments(int size) {
        this.size = size;
        this.block = new double[size];
        this.tailMean = new double[size];
        this.tailSquares = new double[size];
    }

    void add(double input) {
        if (filled == size) {
            turnIntoTails();
            startHead();
        }
        block[filled] = input;
        filled++;
        double distance = input - block[0];
        double delta = distance - headMean;
        headMean += delta / filled;
        headSquares += delta * (distance - headMean);
        join();
    }

    boolean isFull() {
        return hasTails || filled == size;
    }

    double mean() {
        return mean;
    }

    /** The mean of the squared distances from the mean: the variance of a population, not of a sample. */
    double variance() {
        return squares / size;
    }

    void reset() {
        hasTails = false;
        startHead();
        mean = 0;
        squares = 0;
    }

    private void startHead() {
        filled = 0;
        headMean = 0;
        headSquares = 0;
    }

    private void turnIntoTails() {
        // Of the inputs of a full block, the last one leaves the window last.
        tailAnchor = block[size - 1];
        double average = 0;
        double sum = 0;
        for (int i = size - 1; i >= 0; i--) {
            double distance = block[i] - tailAnchor;
            double delta = distance - average;
            average += delta / (size - i);
            sum += delta * (distance - average);
            tailMean[i] = average;
            tailSquares[i] = sum;
        }
        hasTails = true;
    }

    private void join() {
        if (!hasTails || filled == size) {
            mean = block[0] + headMean;
            squares = headSquares;
            return;
        }
        double share = (double) filled / size;
        double delta = (block[0] - tailAnchor) + (headMean - tailMean[filled]);
        mean = tailAnchor + (tailMean[filled] + delta * share);
        squares = tailSquares[filled] + headSquares + delta * delta * share * (size - filled);
    }
}
