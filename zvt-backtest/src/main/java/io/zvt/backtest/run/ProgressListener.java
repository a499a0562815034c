package io.zvt.backtest.run;

/** Is told how far a run has come; called on the thread that runs it. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Some simulated time has passed.
     *
     * @param progress how far the run has come
     */
    void onProgress(Progress progress);
}
