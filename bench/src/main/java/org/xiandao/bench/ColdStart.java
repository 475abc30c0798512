package org.xiandao.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/** From {@code ./xiandao serve}, once built, to the first page: a folder that is empty, then the same one again. */
final class ColdStart {
    private ColdStart() {}

    static void measure(Path home) throws Exception {
        var data = Bench.folder("start");
        once(home, data, true);
        var again = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) again.add(once(home, data, false));
        var figures = new Figures(
                "start to first page", again.stream().mapToLong(Long::longValue).toArray(), 0);
        System.out.println(figures.line());
    }

    private static long once(Path home, Path data, boolean first) throws Exception {
        int port = freePort();
        long before = System.nanoTime();
        var process = new ProcessBuilder(
                        home.resolve("xiandao").toString(),
                        "serve",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            await(process, port);
            long took = System.nanoTime() - before;
            if (first) System.out.printf(Locale.ROOT, "%-34s %.1f s%n", "first start (new data folder)", took / 1e9);
            return took;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private static void await(Process process, int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .build();
            while (process.isAlive()) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (ConnectException notYet) {
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                }
            }
        }
        throw new IllegalStateException("The server ended before its first page.");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
