package org.xiandao.app.api;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.Browser;
import org.xiandao.app.TourServer;
import org.xiandao.base.Caller;
import org.xiandao.people.ApiTokens;
import org.xiandao.people.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tour's world read by programs: one with nobody's token, others with a person's. */
abstract class TourApi extends TourServer {
    private static final JsonMapper JSON = new JsonMapper();

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

    /** As somebody who has signed in and chosen a password; most people of the tour never have. */
    String token(String login) {
        jdbc.sql("update person set must_change_password = false where login = ?")
                .param(login)
                .update();
        var id = jdbc.sql("select id from person where login = ?")
                .param(login)
                .query(java.util.UUID.class)
                .single();
        return tokens.issue(new PersonId(id), "test", Duration.ofHours(1), Caller.system("test"))
                .secret();
    }
}
