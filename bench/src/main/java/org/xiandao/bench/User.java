package org.xiandao.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One signed-in person at a browser, as the server sees it. */
final class User {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern META = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String server;
    private String token = "";

    User(String server) {
        this.server = server;
    }

    void login(String login, String password) throws IOException, InterruptedException {
        token = find(TOKEN, get("/login").body());
        var answer = post("/login", Map.of("username", login, "password", password));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("wrong"))
            throw new IllegalStateException(login + " can't sign in: " + answer.statusCode());
    }

    /** Opens a page and keeps its token for the requests that follow. */
    void visit(String path) throws IOException, InterruptedException {
        token = find(META, get(path).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .header("X-CSRF-TOKEN", token)
                        .PUT(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encode(token)));
        return client.send(
                HttpRequest.newBuilder(URI.create(server + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String find(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        if (!found.find())
            throw new IllegalStateException(
                    "The page carries no token: " + page.lines().limit(3).toList());
        return found.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
