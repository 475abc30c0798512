package org.xiandao.base.stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The streams of a test's database. */
public final class StreamsOf {
    private StreamsOf() {}

    public static EventStreams database(JdbcClient jdbc) {
        return new EventStreams(jdbc);
    }
}
