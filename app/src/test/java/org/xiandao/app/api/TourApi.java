package org.xiandao.app.api;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xiandao.app.Browser;
import org.xiandao.app.Xiandao;
import org.xiandao.base.Caller;
import org.xiandao.people.ApiTokens;
import org.xiandao.people.PersonId;
import org.xiandao.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with the tour's world, read by programs: one with nobody's token, others with a person's. */
@SpringBootTest(classes = Xiandao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class TourApi {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JsonMapper JSON = new JsonMapper();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        registry.add("xiandao.db.url", DATABASE::url);
        registry.add("xiandao.db.user", DATABASE::user);
        registry.add("xiandao.db.password", DATABASE::password);
        registry.add("xiandao.home", () -> System.getProperty("xiandao.root"));
        registry.add(
                "xiandao.data",
                () -> Path.of(System.getProperty("xiandao.fork", "target"), "api-data")
                        .toString());
        registry.add("xiandao.tour", () -> "true");
    }

    @LocalServerPort
    int port;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    HttpResponse<String> get(String path, String... headers) {
        return new Browser(port).get(path, headers);
    }

    HttpResponse<String> getAs(String login, String path) {
        return get(path, "Authorization", "Bearer " + token(login));
    }

    JsonNode read(String path) {
        return json(get(path), path);
    }

    JsonNode readAs(String login, String path) {
        return json(getAs(login, path), path);
    }

    private static JsonNode json(HttpResponse<String> answer, String path) {
        if (answer.statusCode() != 200)
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        return JSON.readTree(answer.body());
    }

    static JsonNode parse(String body) {
        return JSON.readTree(body);
    }

    String token(String login) {
        var id = jdbc.sql("select id from person where login = ?")
                .param(login)
                .query(java.util.UUID.class)
                .single();
        return tokens.issue(new PersonId(id), "test", Duration.ofHours(1), Caller.system("test"))
                .secret();
    }
}
