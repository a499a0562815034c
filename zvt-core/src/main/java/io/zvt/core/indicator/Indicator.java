package io.zvt.core.indicator;

/** tmp. */
public interface Indicator {
    void update(double open, double high, double low, double close, double volume);

    boolean isReady();

    double value();

    int warmUp();

    void reset();
}
