package org.xiandao.app.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param data the folder of everything that must survive; the embedded PostgreSQL lives in it unless {@code db.url} is given */
@ConfigurationProperties("xiandao")
record DatabaseSettings(
        @DefaultValue("data") Path data, @DefaultValue Db db) {

    record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("20") int pool) {}
}
