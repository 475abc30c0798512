package org.xiandao.bench;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Some users at once, each doing its requests one after the other. */
final class Load {
    private Load() {}

    interface Request {
        /** Whether the answer was the expected one. */
        boolean ask(int user, int turn) throws Exception;
    }

    static Figures run(String what, int users, int turns, Request request) {
        var times = new ConcurrentLinkedQueue<Long>();
        var failures = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int user = 0; user < users; user++) {
                int who = user;
                threads.submit(() -> {
                    start.await();
                    for (int turn = 0; turn < turns; turn++) one(who, turn, request, times, failures);
                    return null;
                });
            }
            start.countDown();
        }
        return new Figures(what, times.stream().mapToLong(Long::longValue).toArray(), failures.get());
    }

    private static void one(
            int user, int turn, Request request, ConcurrentLinkedQueue<Long> times, AtomicInteger failures) {
        long before = System.nanoTime();
        try {
            if (!request.ask(user, turn)) failures.incrementAndGet();
        } catch (Exception failed) {
            failures.incrementAndGet();
        }
        times.add(System.nanoTime() - before);
    }
}
