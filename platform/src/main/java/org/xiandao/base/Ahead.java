package org.xiandao.base;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prepares one part on another thread while the one before is used on this one, in the order in which they come. A part
 * that can't be prepared fails where it would have been used.
 */
public final class Ahead<A, B> implements AutoCloseable {
    private final Function<A, B> prepare;
    private final Consumer<B> use;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ahead-", 0).daemon().factory());
    private @Nullable Future<B> last;

    public Ahead(Function<A, B> prepare, Consumer<B> use) {
        this.prepare = prepare;
        this.use = use;
    }

    public void add(A part) {
        var before = last;
        Callable<B> work = () -> prepare.apply(part);
        last = thread.submit(work);
        if (before != null) use.accept(prepared(before));
    }

    /** To be called after the last part: uses what is still being prepared. */
    public void end() {
        var before = last;
        last = null;
        if (before != null) use.accept(prepared(before));
    }

    private static <B> B prepared(Future<B> part) {
        try {
            return part.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a part was prepared.", stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException why -> throw why;
                case Error why -> throw why;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
