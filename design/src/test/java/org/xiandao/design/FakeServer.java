package org.xiandao.design;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Serves the islands and a page, answers saves and posts from a script, and keeps uploaded bytes. */
final class FakeServer implements AutoCloseable {
    static final int CHUNK = 1000;
    private static final Path STATIC = Path.of("target/classes/static");

    private final HttpServer server;
    private final Queue<Reply> saves = new ConcurrentLinkedQueue<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile String page = "";
    private volatile int size;
    private volatile int failAfter = Integer.MAX_VALUE;

    record Reply(int status, String json) {
        static Reply saved(int version) {
            return new Reply(
                    200,
                    "{\"path\":\"note\",\"version\":%d,\"savedAt\":\"2026-03-05T06:03:05Z\",\"problems\":[],\"gate\":null}"
                            .formatted(version));
        }
    }

    FakeServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/design", this::file);
        server.createContext(
                "/page", exchange -> send(exchange, 200, "text/html; charset=utf-8", page.getBytes(UTF_8)));
        server.createContext("/draft", this::save);
        server.createContext("/uploads", this::upload);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void shows(String body) {
        page = """
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title>
                <meta name="csrf-header" content="X-CSRF-TOKEN"><meta name="csrf-token" content="t1"><meta name="viewer" content="u1">
                <script type="module" src="/design/islands/main.js"></script></head><body>%s</body></html>
                """.formatted(body);
    }

    void renewsToken(String token) {
        page = page.replace("content=\"t1\"", "content=\"" + token + "\"");
    }

    void answersSavesWith(Reply... replies) {
        saves.addAll(List.of(replies));
    }

    void breaksUploadsAfter(int total) {
        failAfter = total;
    }

    List<String> received() {
        return received;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void file(HttpExchange exchange) throws IOException {
        var path = STATIC.resolve(exchange.getRequestURI().getPath().substring(1));
        if (!Files.exists(path)) {
            send(exchange, 404, "text/plain", new byte[0]);
            return;
        }
        var type = path.toString().endsWith(".js") ? "text/javascript" : "text/css";
        send(exchange, 200, type, Files.readAllBytes(path));
    }

    private void save(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("X-CSRF-TOKEN");
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        received.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + token + " " + body);
        var reply = saves.poll();
        if (reply == null) reply = new Reply(503, "{\"title\":\"busy\"}");
        send(exchange, reply.status, "application/json", reply.json.getBytes(UTF_8));
    }

    private void upload(HttpExchange exchange) throws IOException {
        var in = exchange.getRequestBody().readAllBytes();
        received.add(exchange.getRequestMethod());
        switch (exchange.getRequestMethod()) {
            case "POST" -> begin(exchange, new String(in, UTF_8));
            case "HEAD" -> {
                exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(bytes.size()));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            }
            default -> append(exchange, in);
        }
    }

    private void begin(HttpExchange exchange, String json) throws IOException {
        if (json.contains(".exe")) {
            send(exchange, 415, "application/problem+json", "{\"detail\":\"不接收可执行文件\"}".getBytes(UTF_8));
            return;
        }
        size = Integer.parseInt(json.replaceAll(".*\"size\":(\\d+).*", "$1"));
        send(
                exchange,
                201,
                "application/json",
                "{\"id\":\"a\",\"offset\":0,\"chunk\":%d}".formatted(CHUNK).getBytes(UTF_8));
    }

    private void append(HttpExchange exchange, byte[] in) throws IOException {
        if (bytes.size() >= failAfter) {
            send(exchange, 503, "application/problem+json", "{\"detail\":\"稍后再试\"}".getBytes(UTF_8));
            return;
        }
        var offset = Integer.parseInt(exchange.getRequestHeaders().getFirst("Upload-Offset"));
        if (offset != bytes.size()) {
            send(exchange, 409, "application/problem+json", "{\"detail\":\"offset\"}".getBytes(UTF_8));
            return;
        }
        bytes.writeBytes(in);
        if (bytes.size() == size) {
            send(exchange, 201, "application/json", "{\"id\":\"a\",\"sha256\":\"abc123\"}".getBytes(UTF_8));
            return;
        }
        exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(bytes.size()));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
