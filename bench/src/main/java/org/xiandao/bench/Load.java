package org.xiandao.bench;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some users at once, each doing its requests one after the other, with a pause between them.
 *
 * @param pause mean of a pause; each is between half and one and a half of it
 */
record Load(int users, int turns, Duration pause) {

    interface Request {
        /** Whether the answer was the expected one. */
        boolean ask(int user, int turn) throws Exception;
    }

    Figures run(String what, Request request) {
        var times = new ConcurrentLinkedQueue<Long>();
        var failures = new AtomicInteger();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int user = 0; user < users; user++) {
                int who = user;
                threads.submit(() -> {
                    start.await();
                    var pauses = new Random(who);
                    for (int turn = 0; turn < turns; turn++) {
                        Thread.sleep(
                                pause.multipliedBy(50 + pauses.nextInt(100)).dividedBy(100));
                        one(who, turn, request, times, failures);
                    }
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
