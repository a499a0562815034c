package io.zvt.engine;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the daemon threads of one engine, named after it. Thread-safe. */
final class EngineThreads implements ThreadFactory {

    private final String prefix;
    private final AtomicInteger count = new AtomicInteger();

    EngineThreads(String engine) {
        this.prefix = engine + "-";
    }

    @Override
    public Thread newThread(Runnable work) {
        return named("worker-" + count.incrementAndGet(), work);
    }

    /** A factory whose threads are named after what they do. */
    ThreadFactory named(String what) {
        return work -> named(what, work);
    }

    private Thread named(String what, Runnable work) {
        Thread thread = new Thread(work, prefix + what);
        thread.setDaemon(true);
        return thread;
    }
}
