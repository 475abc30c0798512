package org.xiandao.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A start for nobody: visits some pages and ends, so that the JVM can write down the classes that a start needs. */
@Component
@ConditionalOnProperty("xiandao.rehearsal")
class Rehearsal {

    private static final List<String> PAGES = List.of("/", "/login", "/calls", "/health", "/api/docs", "/no-such-page");

    @EventListener
    void on(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        String port = ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                        .build();
                client.send(request, BodyHandlers.discarding());
            }
        }
        Thread.ofPlatform().name("end").start(() -> System.exit(SpringApplication.exit(ready.getApplicationContext())));
    }
}
