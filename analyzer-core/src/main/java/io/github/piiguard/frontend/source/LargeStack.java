package io.github.piiguard.frontend.source;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs work that recurses as deeply as the source text nests, on threads whose stack is large enough. A thread that has nothing
 * to do waits a moment for the next file, since one with such a stack is costly to start; then it ends.
 */
final class LargeStack {
    private static final long BYTES = 512L << 20;
    private static final long SECONDS_WITHOUT_WORK = 1;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, SECONDS_WITHOUT_WORK, TimeUnit.SECONDS, new SynchronousQueue<>(), Worker::new);

    /**
     * The result of {@code work}.
     *
     * @throws RuntimeException or Error as {@code work} throws
     */
    <T> T call(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Thread.currentThread() instanceof Worker) {
            task.run();
        } else {
            threads.execute(task);
        }
        return await(task);
    }

    private static <T> T await(FutureTask<T> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // The work is short; the interrupt is handed on once it is done.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error cause) {
            throw cause;
        }
        return new IllegalStateException(e.getCause());
    }

    private static final class Worker extends Thread {
        Worker(Runnable task) {
            super(Thread.currentThread().getThreadGroup(), task, "pii-guard-source", BYTES);
            setDaemon(true);
        }
    }
}
